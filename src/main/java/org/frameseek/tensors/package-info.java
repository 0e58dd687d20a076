/// The safetensors file format: a length, a JSON header, then raw tensors. The program reads checkpoints and reads and
/// writes indexes in this format. Files are untrusted: every length and offset is checked before use. No threads.
@NullMarked
package org.frameseek.tensors;

import org.jspecify.annotations.NullMarked;
