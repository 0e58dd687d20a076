# Linear layers of oneDNN, on processors: their products are faster than those of the engine's default library, which knows
# only one maker's processors well, and they compute the activation on the way out.
  def packed(self: __torch__.Graph, name: str, weight: Tensor) -> Tensor:
    return weight

  def linear(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    return ops.mkldnn._linear_pointwise(x, (self.w)[name + ".weight"], (self.w)[name + ".bias"], "none", [], "")

  def hidden(self: __torch__.Graph, x: Tensor, name: str, act: str) -> Tensor:
    if act == "quick_gelu":
      return self.activation(self.linear(x, name), act)
    form = "none"
    if act == "gelu_pytorch_tanh":
      form = "tanh"
    return ops.mkldnn._linear_pointwise(x, (self.w)[name + ".weight"], (self.w)[name + ".bias"], "gelu", [], form)

