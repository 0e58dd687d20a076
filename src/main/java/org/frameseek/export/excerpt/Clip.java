package org.frameseek.export.excerpt;

import java.nio.file.Path;

/// A saved clip.
///
/// @param frames number of frames in it
/// @param early how many of them come before the wanted first frame
/// @param late how many come after the wanted last frame
public record Clip(Path file, int frames, int early, int late) {
}
