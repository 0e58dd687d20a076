package org.frameseek.ui.player;

/// In pixels.
record PictureSize(int width, int height) {
}
