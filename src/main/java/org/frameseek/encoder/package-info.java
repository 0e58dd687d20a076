/// What indexing and searching need from a model, without how it works: frames in, unit vectors out; text in, a unit
/// vector out. Implemented by `model`; called by `index` on its encode thread and by `search` on the caller's thread.
/// [Resampling] is the one resizing that `model` and `media` share.
@NullMarked
package org.frameseek.encoder;

import org.jspecify.annotations.NullMarked;
