package org.frameseek.settings;

/// Where the window was, in screen coordinates.
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
}
