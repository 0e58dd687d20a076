/// Reads checkpoint files as data: safetensors, their shards, and PyTorch's zip with a pickle. Files are untrusted;
/// damaged or hostile ones are refused with file and reason. Called by `model` on the loading thread.
@NullMarked
package org.frameseek.weights;

import org.jspecify.annotations.NullMarked;
