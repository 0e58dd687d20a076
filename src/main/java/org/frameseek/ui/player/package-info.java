/// The player: a picture, its transport bar and the keys that move through a video. What is on screen is named by its
/// position in the frame table, found from its PTS. [org.frameseek.ui.player.PlayerViewModel] lives on the JavaFX
/// thread and never blocks it: single frames are read on the lane `STILL`, playback decodes on threads of its own.
/// Used by the main window.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.player;
