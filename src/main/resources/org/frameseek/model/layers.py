# Layers that all families share. Shapes: B pictures or texts, L tokens, W width, H heads. Weights have the names that
# Hugging Face gives those of CLIP; other families' names are translated when the weights are read.
  def linear(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    return torch.linear(x, (self.w)[name + ".weight"], (self.w)[name + ".bias"])

  def norm(self: __torch__.Graph, x: Tensor, name: str, eps: float) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], (self.w)[name + ".weight"], (self.w)[name + ".bias"], eps)

  def activation(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    if name == "quick_gelu":
      return x * torch.sigmoid(x * 1.702)
    if name == "gelu_pytorch_tanh":
      return torch.gelu(x, approximate="tanh")
    return torch.gelu(x)

  def attention(self: __torch__.Graph, x: Tensor, name: str, heads: int, causal: bool) -> Tensor:
    B, L, W = x.size(0), x.size(1), x.size(2)
    q = self.linear(x, name + ".q_proj").view([B, L, heads, W // heads]).transpose(1, 2)  # B, H, L, W/H
    k = self.linear(x, name + ".k_proj").view([B, L, heads, W // heads]).transpose(1, 2)
    v = self.linear(x, name + ".v_proj").view([B, L, heads, W // heads]).transpose(1, 2)
    y = torch.scaled_dot_product_attention(q, k, v, None, 0., causal)
    return self.linear(y.transpose(1, 2).reshape([B, L, W]), name + ".out_proj")

  def mlp(self: __torch__.Graph, x: Tensor, name: str, act: str) -> Tensor:
    return self.linear(self.activation(self.linear(x, name + ".fc1"), act), name + ".fc2")

  # Layers that normalise what they read.
  def encoder(self: __torch__.Graph, x: Tensor, name: str, layers: int, heads: int, act: str, eps: float, causal: bool) -> Tensor:
    for i in range(layers):
      layer = name + ".layers." + str(i)
      x = x + self.attention(self.norm(x, layer + ".layer_norm1", eps), layer + ".self_attn", heads, causal)
      x = x + self.mlp(self.norm(x, layer + ".layer_norm2", eps), layer + ".mlp", act)
    return x

  # Layers that normalise what they write, as BERT's do.
  def post_norm_encoder(self: __torch__.Graph, x: Tensor, name: str, layers: int, heads: int, act: str, eps: float) -> Tensor:
    for i in range(layers):
      layer = name + ".layers." + str(i)
      x = self.norm(x + self.attention(x, layer + ".self_attn", heads, False), layer + ".layer_norm1", eps)
      x = self.norm(x + self.mlp(x, layer + ".mlp", act), layer + ".layer_norm2", eps)
    return x

  # pixels: B, height, width, 3 as uint8. Result: B, patches, W.
  def patches(self: __torch__.Graph, pixels: Tensor, mean: Tensor, std: Tensor, rescale: float, patch: int, bias: Optional[Tensor]) -> Tensor:
    kernel = (self.w)["vision_model.embeddings.patch_embedding.weight"]
    x = (pixels.permute([0, 3, 1, 2]).to(6) * rescale - mean) / std
    x = torch.conv2d(x.to(kernel.dtype), kernel, bias, [patch, patch])
    return x.flatten(2).transpose(1, 2)

  def unit(self: __torch__.Graph, x: Tensor) -> Tensor:
    x = x.to(6)
    return x / torch.norm(x, 2, [-1], True)

