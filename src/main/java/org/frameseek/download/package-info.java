/// Fetches files from the web by a list: resumable, verified by size and checksum, and visible under their names only
/// when all of them are whole. Knows nothing of models or engines; `catalogue` and `engine.pack` say what to fetch.
///
/// Nothing here runs unless a person asked for a download. A download blocks the thread that calls it, stops when that
/// thread is interrupted, and keeps what it has: pausing is interrupting, going on is calling again, also after a
/// restart of the program.
@NullMarked
package org.frameseek.download;

import org.jspecify.annotations.NullMarked;
