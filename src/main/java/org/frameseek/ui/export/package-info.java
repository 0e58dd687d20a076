/// Saves frames, clips, lists and storyboards: where to, under which name, and with what outcome; and opens a video in
/// another player. Frames are exactly those that the index and the player name. JavaFX thread; files are read and
/// written on the lanes of [org.frameseek.ui.task.Tasks]. Called by `ui.main`.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.export;
