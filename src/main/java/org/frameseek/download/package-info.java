/// Downloads files by a list: resumable, verified by size and checksum, and visible under their names only when all of
/// them are complete. Knows nothing about models or engines; `catalogue` and `engine.pack` decide what to download.
///
/// Nothing runs here unless the user wants a download, or a look for a newer version. A download blocks the calling
/// thread, stops when that thread is interrupted, and keeps its bytes: to pause, interrupt it; to resume, call it
/// again, even after a restart of the program.
@NullMarked
package org.frameseek.download;

import org.jspecify.annotations.NullMarked;
