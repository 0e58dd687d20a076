/// Saving frames as pictures that say where they come from. Blocks; the caller chooses the thread.
/// Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.still;
