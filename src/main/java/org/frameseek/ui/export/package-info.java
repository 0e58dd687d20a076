/// Saving frames as JPG: where to, under which name, and what came of it. Frames are read and written on the lane for
/// files, exactly the frame that the index and the player name.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.export;
