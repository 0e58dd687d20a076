package org.frameseek.search;

import org.jspecify.annotations.Nullable;

/// The brightness of small pictures, for a second look where vectors leave doubt.
@FunctionalInterface
public interface Lumas {
    /// For a video whose pictures cannot be read.
    Lumas NONE = _ -> null;

    /// @return the brightness of each pixel, 0 to 255, equally many for every frame; null when the frame cannot be
    ///     decoded
    float @Nullable [] of(int frame);
}
