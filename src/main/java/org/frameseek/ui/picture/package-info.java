/// Decoded pictures as images for the scene, and the small ones that stand for frames and videos. Files are read on
/// the lanes of `ui.task`; requests and answers belong to the JavaFX thread. Used by the player, the lists and the
/// timeline.
@NullMarked
package org.frameseek.ui.picture;

import org.jspecify.annotations.NullMarked;
