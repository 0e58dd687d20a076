# What every program has, in the textual form in which libtorch stores programs. One of linear-*.py and the program of a
# model family follow it. The weights live in the module: plain ones in w, those of quantised layers in q.
class Graph(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  w : Dict[str, Tensor]
  q : Dict[str, __torch__.torch.classes.quantized.LinearPackedParamsBase]

  # Keeps weights in one type (5 fp16, 6 fp32, 15 bf16), copied so that nothing refers to the caller's memory.
  def keep(self: __torch__.Graph, kind: Tensor, w: Dict[str, Tensor]) -> Tensor:
    kept = self.w
    for name in w.keys():
      kept[name] = w[name].to(int(kind.item()), False, True)
    return kind

  # Ends the loading: one product serves the three projections that read the same input, and every linear layer (a matrix
  # with a bias) takes the form that its product reads fastest.
  def pack(self: __torch__.Graph, any: Tensor) -> Tensor:
    kept = self.w
    for name in kept.keys():
      if name.endswith(".q_proj.weight"):
        block = name[:-14]
        for part in [".weight", ".bias"]:
          q, k, v = kept.pop(block + ".q_proj" + part), kept.pop(block + ".k_proj" + part), kept.pop(block + ".v_proj" + part)
          kept[block + ".qkv_proj" + part] = torch.cat([q, k, v])
    for name in kept.keys():
      layer = name[:-7]
      if name.endswith(".weight") and (layer + ".bias") in kept and kept[name].dim() == 2:
        kept[name] = self.packed(layer, kept.pop(name))
    return any

  # bf16 values, handed in as pairs of bytes because the engine's Java side cannot name their type; shape [..., 2] -> [...].
  def from_bf16(self: __torch__.Graph, bytes: Tensor) -> Tensor:
    return torch.view_copy(bytes, dtype=15).squeeze(-1).to(6)

  # In place: memory is what these cost.
  def activation(self: __torch__.Graph, x: Tensor, name: str) -> Tensor:
    if name == "quick_gelu":
      return x.mul_(torch.mul(x, 1.702).sigmoid_())
    if name == "gelu_pytorch_tanh":
      return torch.gelu(x, approximate="tanh")
    return torch.gelu(x)

