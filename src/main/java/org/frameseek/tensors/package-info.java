/// The safetensors file format: a length, a JSON header, then raw tensors. Checkpoints are read and indexes are read
/// and written through it. Files are untrusted: every length and offset is checked before it is used. No threads.
@NullMarked
package org.frameseek.tensors;

import org.jspecify.annotations.NullMarked;
