package org.frameseek.settings;

/// The window's last position and size, in screen coordinates.
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
}
