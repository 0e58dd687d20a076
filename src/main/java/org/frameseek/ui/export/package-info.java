/// Saves frames, clips and lists: where to, under which name, and with what outcome. Frames are read and written on the
/// lane for exports, and are exactly those that the index and the player name.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.export;
