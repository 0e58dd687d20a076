# CLIP (Radford et al., 2021). ${...} is filled in from the checkpoint's config.json. D: projected dimension.
  def prepare(self: __torch__.Graph, mean: Tensor, std: Tensor) -> Tensor:
    return self.fold(mean, std, ${rescale})

  # Result: B, D.
  def image_vectors(self: __torch__.Graph, pixels: Tensor) -> Tensor:
    x = self.patches(pixels, ${patch})
    start = (self.w)["vision_model.embeddings.class_embedding"].expand([x.size(0), 1, -1])
    x = torch.cat([start, x], 1) + (self.w)["vision_model.embeddings.position_embedding.weight"]
    x = self.norm(x, "vision_model.pre_layrnorm", ${vision.eps})
    x = self.encoder(x, "vision_model.encoder", ${vision.layers}, ${vision.heads}, "${vision.act}", ${vision.eps}, False, 1)
    x = self.norm(x[:, 0], "vision_model.post_layernorm", ${vision.eps})
    return self.unit(torch.linear(x, (self.w)["visual_projection.weight"]))

  # rows: B, L, W, the tokens' rows of the table; end: B as int64, the position whose state stands for the text.
  def text_vectors(self: __torch__.Graph, rows: Tensor, end: Tensor) -> Tensor:
    positions = (self.w)["text_model.embeddings.position_embedding.weight"]
    x = rows.to(positions.dtype) + positions[:rows.size(1)]
    x = self.encoder(x, "text_model.encoder", ${text.layers}, ${text.heads}, "${text.act}", ${text.eps}, True, x.size(1))
    x = self.norm(x[torch.arange(x.size(0), device=x.device), end], "text_model.final_layer_norm", ${text.eps})
    return self.unit(torch.linear(x, (self.w)["text_projection.weight"]))
