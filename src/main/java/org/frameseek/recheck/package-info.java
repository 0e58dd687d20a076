/// Second looks at a few frames, after vectors have named the best places: parts of frames for small things, whole
/// pictures for copies. Reads exact frames, which takes seconds; the window runs it on a lane of its own, the command
/// line on its only thread, the server on the request's. What parts show is judged by
/// [org.frameseek.search.VideoSearch].
@NullMarked
package org.frameseek.recheck;

import org.jspecify.annotations.NullMarked;
