# What every program has, in the textual form in which libtorch stores programs. The program of a model family follows it.
# The weights live in the module: plain ones in w, those of quantised layers packed in q.
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

  # bf16 values, handed in as pairs of bytes because the engine's Java side cannot name their type; shape [..., 2] -> [...].
  def from_bf16(self: __torch__.Graph, bytes: Tensor) -> Tensor:
    return torch.view_copy(bytes, dtype=15).squeeze(-1).to(6)

  # Whether all values are numbers, and whether any is not zero.
  def sound(self: __torch__.Graph, x: Tensor) -> Tensor:
    return torch.stack([torch.all(torch.isfinite(x)), torch.any(torch.ne(x, 0.))])

