package org.frameseek.ui.player;

/// A size in pixels.
record PictureSize(int width, int height) {
}
