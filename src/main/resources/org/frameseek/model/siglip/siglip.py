# SigLIP (Zhai et al., 2023) and fixed-resolution SigLIP 2. ${...} is filled in from the checkpoint's config.json.
  def prepare(self: __torch__.Graph, mean: Tensor, std: Tensor) -> Tensor:
    return self.fold(mean, std, ${rescale})

  # Result: B, W of the picture tower.
  def image_vectors(self: __torch__.Graph, pixels: Tensor) -> Tensor:
    x = self.patches(pixels, ${patch})
    x = x + (self.w)["vision_model.embeddings.position_embedding.weight"]
    x = self.encoder(x, "vision_model.encoder", ${vision.layers}, ${vision.heads}, "${vision.act}", ${vision.eps}, False, x.size(1))
    x = self.norm(x, "vision_model.post_layernorm", ${vision.eps})
    return self.unit(self.pool(x))

  # A learned query gathers what stands for the picture. x: B, L, W. Result: B, W.
  def pool(self: __torch__.Graph, x: Tensor) -> Tensor:
    B, L, W = x.size(0), x.size(1), x.size(2)
    weight = (self.w)["vision_model.head.attention.in_proj_weight"]
    bias = (self.w)["vision_model.head.attention.in_proj_bias"]
    q = torch.linear((self.w)["vision_model.head.probe"], weight[:W], bias[:W]).expand([B, 1, W])
    k = torch.linear(x, weight[W:2 * W], bias[W:2 * W])
    v = torch.linear(x, weight[2 * W:], bias[2 * W:])
    q = q.reshape([B, 1, ${vision.heads}, W // ${vision.heads}]).transpose(1, 2)
    k = k.view([B, L, ${vision.heads}, W // ${vision.heads}]).transpose(1, 2)
    v = v.view([B, L, ${vision.heads}, W // ${vision.heads}]).transpose(1, 2)
    y = torch.scaled_dot_product_attention(q, k, v, None, 0., False).transpose(1, 2).reshape([B, W])
    y = self.linear(y, "vision_model.head.attention.out_proj")
    return y + self.mlp(self.norm(y, "vision_model.head.layernorm", ${vision.eps}), "vision_model.head.mlp", "${vision.act}")

  # rows: B, L, W, all positions filled, padding too: the tower reads it. The last position stands for the text.
  def text_vectors(self: __torch__.Graph, rows: Tensor, end: Tensor) -> Tensor:
    positions = (self.w)["text_model.embeddings.position_embedding.weight"]
    x = rows.to(positions.dtype) + positions[:rows.size(1)]
    x = self.encoder(x, "text_model.encoder", ${text.layers}, ${text.heads}, "${text.act}", ${text.eps}, False, x.size(1))
    x = self.norm(x[:, -1], "text_model.final_layer_norm", ${text.eps})
    if "text_model.head.weight" in self.w:
      x = self.linear(x, "text_model.head")
    return self.unit(x)
