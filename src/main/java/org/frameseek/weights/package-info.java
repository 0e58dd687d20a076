/// Checkpoint files read as data: safetensors, their shards, and PyTorch's zip with a pickle. They are untrusted, and
/// what is damaged or hostile is refused here, by file and reason. Called by `model` on the thread that loads.
@NullMarked
package org.frameseek.weights;

import org.jspecify.annotations.NullMarked;
