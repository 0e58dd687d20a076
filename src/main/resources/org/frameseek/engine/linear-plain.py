# Linear layers as the engine has them, on any device.
  def packed(self: __torch__.Graph, name: str, weight: Tensor) -> Tensor:
    return weight

  def linear(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    return torch.linear(x, (self.w)[name + ".weight"], (self.w)[name + ".bias"])

  def hidden(self: __torch__.Graph, x: Tensor, name: str, act: str) -> Tensor:
    return self.activation(self.linear(x, name), act)

