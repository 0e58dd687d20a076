/// The player: a picture, its transport bar, and the keys that move through a video. The picture on screen is named by
/// its position in the frame table, found by its PTS. [org.frameseek.ui.player.PlayerViewModel] runs on the JavaFX
/// thread and never blocks it: single frames are read on the lane `STILL`, and playback decodes on its own threads.
/// Used by the main window.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.player;
