# Text towers of BERT's kind (Devlin et al., 2018) in their forms: Chinese-CLIP takes the first token's state, the
# multilingual tower for CLIP the mean of all. ${...} is filled in from the configuration.
  # rows: B, L, W without padding. Result: B, D.
  def text_vectors(self: __torch__.Graph, rows: Tensor, end: Tensor) -> Tensor:
    positions = (self.w)["text_model.embeddings.position_embedding.weight"]
    x = rows.to(positions.dtype) + positions[:rows.size(1)]
    if "text_model.embeddings.token_type_embedding.weight" in self.w:
      x = x + (self.w)["text_model.embeddings.token_type_embedding.weight"][0]
    x = self.norm(x, "text_model.embeddings.layer_norm", ${text.eps})
    x = self.post_norm_encoder(x, "text_model.encoder", ${text.layers}, ${text.heads}, "${text.act}", ${text.eps})
    if ${mean}:
      x = torch.mean(x, [1])
    else:
      x = x[:, 0]
    return self.unit(torch.linear(x, (self.w)["text_projection.weight"]))
