/// Engine builds for graphics cards: which card and driver exist, whether a folder holds a build that fits, and which
/// build the next start uses. Independent of the engine and its library, because the build is chosen before they load.
/// Called by the root at start, and by `cli`.
@NullMarked
package org.frameseek.engine.pack;

import org.jspecify.annotations.NullMarked;
