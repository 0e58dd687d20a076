/// What indexing and searching need of a model, and nothing of how it works: frames in, unit vectors out; text in, a
/// unit vector out. Implemented by `model`; called by `index` on its encode thread and by `search` on the caller's.
@NullMarked
package org.frameseek.encoder;

import org.jspecify.annotations.NullMarked;
