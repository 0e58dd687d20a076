package org.frameseek.media;

/// Like [Picture], but keeps every step of a video with more than eight bits.
///
/// @param rgb rows top-down without padding, 16-bit R, G, B, unsigned; owned by this record
public record DeepPicture(int width, int height, short[] rgb) {
}
