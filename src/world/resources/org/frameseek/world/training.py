# CLIP (Radford et al., 2021) in the textual form in which libtorch stores programs: run unchanged, with the weights
# passed in under their Hugging Face names. ${...} is filled in from the checkpoint's config.json.
# Shapes: B pictures or texts, L tokens, W width, H heads, D projected dimension.
# Weights and computation may differ in precision, so each weight is cast where it is used; a no-op when they agree.
class Clip(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def linear(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor], name: str) -> Tensor:
    dtype = self.compute_dtype(w)
    return torch.linear(x.to(dtype), w[name + ".weight"].to(dtype), w[name + ".bias"].to(dtype))

  # The residual stream. It stays in fp32 during training, as is usual in mixed precision.
  def stream(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor]) -> Tensor:
    if x.requires_grad:
      return x.to(6)
    return x.to(self.compute_dtype(w))

  def norm(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    weight = w[name + ".weight"].to(x.dtype)
    return torch.layer_norm(x, [x.size(-1)], weight, w[name + ".bias"].to(x.dtype), eps)

  def activation(self: __torch__.Clip, x: Tensor, name: str) -> Tensor:
    if name == "quick_gelu":
      return x * torch.sigmoid(x * 1.702)
    return torch.gelu(x)

  def attention(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor], name: str, heads: int, causal: bool) -> Tensor:
    B, L, W = x.size(0), x.size(1), x.size(2)
    q = self.linear(x, w, name + ".q_proj").view([B, L, heads, W // heads]).transpose(1, 2)  # B, H, L, W/H
    k = self.linear(x, w, name + ".k_proj").view([B, L, heads, W // heads]).transpose(1, 2)
    v = self.linear(x, w, name + ".v_proj").view([B, L, heads, W // heads]).transpose(1, 2)
    if q.requires_grad:  # written out, because the fused form's bf16 gradient takes several times as long on a CPU
      scores = torch.matmul(q, k.transpose(-2, -1)) * (float(W // heads) ** -0.5)
      if causal:
        scores = scores + torch.triu(torch.full([L, L], -10000., dtype=q.dtype), 1)
      y = torch.matmul(torch.softmax(scores, -1), v)
    else:
      y = torch.scaled_dot_product_attention(q, k, v, None, 0., causal)
    return self.linear(y.transpose(1, 2).reshape([B, L, W]), w, name + ".out_proj")

  def encoder(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor], name: str, layers: int, heads: int, act: str, eps: float, causal: bool) -> Tensor:
    for i in range(layers):
      layer = name + ".layers." + str(i)
      y = self.attention(self.norm(x, w, layer + ".layer_norm1", eps), w, layer + ".self_attn", heads, causal)
      x = x + y.to(x.dtype)
      y = self.linear(self.norm(x, w, layer + ".layer_norm2", eps), w, layer + ".mlp.fc1")
      x = x + self.linear(self.activation(y, act), w, layer + ".mlp.fc2").to(x.dtype)
    return x

  # pixels: B, height, width, 3 as uint8. Result: B, 1 + patches, W; the first stands for the picture.
  def image_tokens(self: __torch__.Clip, pixels: Tensor, mean: Tensor, std: Tensor, w: Dict[str, Tensor]) -> Tensor:
    patches = w["vision_model.embeddings.patch_embedding.weight"]
    dtype = self.compute_dtype(w)
    x = (pixels.permute([0, 3, 1, 2]).to(6) * ${rescale} - mean) / std
    x = torch.conv2d(x.to(dtype), patches.to(dtype), None, [${patch}, ${patch}])
    x = self.stream(x.flatten(2).transpose(1, 2), w)  # B, patches, W
    start = w["vision_model.embeddings.class_embedding"].to(x.dtype).expand([x.size(0), 1, -1])
    x = torch.cat([start, x], 1) + w["vision_model.embeddings.position_embedding.weight"].to(x.dtype)
    x = self.norm(x, w, "vision_model.pre_layrnorm", ${vision.eps})
    return self.encoder(x, w, "vision_model.encoder", ${vision.layers}, ${vision.heads}, "${vision.act}", ${vision.eps}, False)

  # x: ..., W. Result: ..., D, not yet of unit length.
  def project_image(self: __torch__.Clip, x: Tensor, w: Dict[str, Tensor]) -> Tensor:
    x = self.norm(x, w, "vision_model.post_layernorm", ${vision.eps})
    return torch.linear(x, w["visual_projection.weight"].to(x.dtype))

  # ids: B, L as int64; end: B as int64, the position whose state stands for the text. Result: B, D, not yet of unit length.
  def text(self: __torch__.Clip, ids: Tensor, end: Tensor, w: Dict[str, Tensor]) -> Tensor:
    x = self.stream(torch.embedding(w["text_model.embeddings.token_embedding.weight"], ids), w)
    x = x + w["text_model.embeddings.position_embedding.weight"][:ids.size(1)].to(x.dtype)
    x = self.encoder(x, w, "text_model.encoder", ${text.layers}, ${text.heads}, "${text.act}", ${text.eps}, True)
    x = self.norm(x[torch.arange(x.size(0), device=x.device), end], w, "text_model.final_layer_norm", ${text.eps})
    return torch.linear(x, w["text_projection.weight"].to(x.dtype))

  # The weights include an empty tensor whose type is the precision of the computation.
  def compute_dtype(self: __torch__.Clip, w: Dict[str, Tensor]) -> int:
    return w["compute_dtype"].dtype

  def unit(self: __torch__.Clip, x: Tensor) -> Tensor:
    x = x.to(6)
    return x / torch.norm(x, 2, [-1], True)

  def image_vectors(self: __torch__.Clip, pixels: Tensor, mean: Tensor, std: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return self.unit(self.project_image(self.image_tokens(pixels, mean, std, w)[:, 0], w))

  def token_vectors(self: __torch__.Clip, pixels: Tensor, mean: Tensor, std: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return self.unit(self.project_image(self.image_tokens(pixels, mean, std, w), w))

  def text_vectors(self: __torch__.Clip, ids: Tensor, end: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return self.unit(self.text(ids, end, w))

  # An empty tensor of one type (5 fp16, 6 fp32, 15 bf16), passed with the weights.
  def precision(self: __torch__.Clip, kind: Tensor) -> Tensor:
    return torch.empty([0], dtype=int(kind.item()), device=kind.device)
