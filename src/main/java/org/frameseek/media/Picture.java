package org.frameseek.media;

/// A decoded picture as a good player shows it: rotated, square pixels, sRGB.
///
/// @param rgb rows top-down without padding, 8-bit R, G, B; owned by this record
public record Picture(int width, int height, byte[] rgb) {
}
