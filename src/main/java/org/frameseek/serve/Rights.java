package org.frameseek.serve;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What clients may do besides reading.
///
/// @param index whether they may index videos
/// @param clips the folder for clips, or null when they may save none
public record Rights(boolean index, @Nullable Path clips) {
    public static final Rights READ_ONLY = new Rights(false, null);
}
