/// Saving frames as pictures that record their origin. Blocks; the caller chooses the thread. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.still;
