# Linear layers in whole numbers of 8 bits, on processors. Each row of the input and each row of the matrix has a scale of its
# own, so a picture's vector does not depend on the others in its batch.
  def packed(self: __torch__.Graph, name: str, weight: Tensor) -> Tensor:
    steps = torch.div(torch.clamp_min(torch.amax(torch.abs(weight), [1]), 1.e-30), ${levels})
    zeros = torch.zeros([weight.size(0)], dtype=4)
    packs = self.q
    packs[name] = ops.quantized.linear_prepack(torch.quantize_per_channel(weight, steps.to(7), zeros, 0, 12), None)
    return steps

  def linear(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    most = torch.clamp_min(torch.amax(torch.abs(x), [-1], True), 1.e-30)
    y = ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(torch.div(x, most), 0.00787401574803149606, 128, (self.q)[name])
    return y.mul_(most).add_((self.w)[name + ".bias"])

  def hidden(self: __torch__.Graph, x: Tensor, name: str, act: str) -> Tensor:
    return self.activation(self.linear(x, name), act)

