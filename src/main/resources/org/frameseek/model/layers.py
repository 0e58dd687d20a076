# Layers that all families share. Shapes: B pictures or texts, L tokens, W width, H heads. Weights have the names that
# Hugging Face gives those of CLIP; other families' names are translated when the weights are read.
  def norm(self: __torch__.Graph, x: Tensor, name: str, eps: float) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], (self.w)[name + ".weight"], (self.w)[name + ".bias"], eps)

  # Result: the first `first` tokens.
  def attention(self: __torch__.Graph, x: Tensor, name: str, heads: int, causal: bool, first: int) -> Tensor:
    B, L, W = x.size(0), x.size(1), x.size(2)
    qkv = self.linear(x, name + ".qkv_proj").view([B, L, 3, heads, W // heads]).permute([2, 0, 3, 1, 4])  # 3, B, H, L, W/H
    y = torch.scaled_dot_product_attention(qkv[0][:, :, :first], qkv[1], qkv[2], None, 0., causal)
    return self.linear(y.transpose(1, 2).reshape([B, first, W]), name + ".out_proj")

  def mlp(self: __torch__.Graph, x: Tensor, name: str, act: str) -> Tensor:
    return self.linear(self.hidden(x, name + ".fc1", act), name + ".fc2")

  # Layers that normalise what they read. Result: the first `first` tokens; the last layer computes no others.
  def encoder(self: __torch__.Graph, x: Tensor, name: str, layers: int, heads: int, act: str, eps: float, causal: bool, first: int) -> Tensor:
    for i in range(layers):
      layer = name + ".layers." + str(i)
      y = self.norm(x, layer + ".layer_norm1", eps)
      if i == layers - 1:
        x = x[:, :first]
      x = x + self.attention(y, layer + ".self_attn", heads, causal, x.size(1))
      x = x + self.mlp(self.norm(x, layer + ".layer_norm2", eps), layer + ".mlp", act)
    return x

  # Layers that normalise what they write, as BERT's do.
  def post_norm_encoder(self: __torch__.Graph, x: Tensor, name: str, layers: int, heads: int, act: str, eps: float) -> Tensor:
    for i in range(layers):
      layer = name + ".layers." + str(i)
      x = self.norm(x + self.attention(x, layer + ".self_attn", heads, False, x.size(1)), layer + ".layer_norm1", eps)
      x = self.norm(x + self.mlp(x, layer + ".mlp", act), layer + ".layer_norm2", eps)
    return x

  # Turns the patch embedding into a linear layer that normalises too, for pixels less 128: bf16 holds those exactly.
  def fold(self: __torch__.Graph, mean: Tensor, std: Tensor, rescale: float) -> Tensor:
    kept = self.w
    kernel = kept.pop("vision_model.embeddings.patch_embedding.weight")
    folded = kernel.to(6) * (rescale / std)
    bias = torch.sum(folded * (128. - mean / rescale), [1, 2, 3])
    if "vision_model.embeddings.patch_embedding.bias" in kept:
      bias = bias + kept.pop("vision_model.embeddings.patch_embedding.bias").to(6)
    kept["patches.weight"] = folded.permute([0, 2, 3, 1]).reshape([kernel.size(0), -1]).to(kernel.dtype)
    kept["patches.bias"] = bias.to(kernel.dtype)
    return mean

  # pixels: B, height, width, 3 as uint8. Result: B, patches, W.
  def patches(self: __torch__.Graph, pixels: Tensor, size: int) -> Tensor:
    B, rows, columns = pixels.size(0), pixels.size(1) // size, pixels.size(2) // size
    x = pixels[:, :rows * size, :columns * size].reshape([B, rows, size, columns, size, 3]).permute([0, 1, 3, 2, 4, 5])
    x = x.reshape([B, rows * columns, size * size * 3]).to((self.w)["patches.bias"].dtype) - 128.
    return self.linear(x, "patches")

  def unit(self: __torch__.Graph, x: Tensor) -> Tensor:
    x = x.to(6)
    return x / torch.norm(x, 2, [-1], True)

