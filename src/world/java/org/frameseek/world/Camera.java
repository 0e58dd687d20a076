package org.frameseek.world;

/// A slow move over the scene.
///
/// @param zoom 1 shows the whole stage
/// @param x centre, relative to the stage's width
/// @param y centre, relative to the stage's height
/// @param driftX shares of the width moved per second
/// @param driftZoom growth of the zoom per second
record Camera(double zoom, double x, double y, double driftX, double driftZoom) {
    static final Camera STILL = new Camera(1, 0.5, 0.5, 0, 0);
}
