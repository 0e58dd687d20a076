/// Second looks at a few frames, after vectors have named the best places: parts of frames for small things. Reads
/// exact frames and encodes them, which takes seconds; the window runs it on a lane of its own, the command line on its
/// only thread. The judgement of what was seen is [org.frameseek.search.VideoSearch]'s.
@NullMarked
package org.frameseek.recheck;

import org.jspecify.annotations.NullMarked;
