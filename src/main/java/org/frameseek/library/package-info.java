/// Known videos: finding them in folders, opening each once for the whole program, the folder of their indexes, and
/// changes in it. Safe for any thread; listeners run on the thread that makes the change. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.library;
