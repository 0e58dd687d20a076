/// Decoded pictures as images for the scene, and small pictures of frames and videos. Files are read on the lanes of
/// `ui.task`; requests and replies stay on the JavaFX thread. Used by the player, the lists and the timeline.
@NullMarked
package org.frameseek.ui.picture;

import org.jspecify.annotations.NullMarked;
