package org.frameseek.media;

/// As [Picture], with all the steps that a video of more than eight bits has.
///
/// @param rgb rows top-down without padding, 16-bit R, G, B, unsigned; owned by this record
public record DeepPicture(int width, int height, short[] rgb) {
}
