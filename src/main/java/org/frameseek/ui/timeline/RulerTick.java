package org.frameseek.ui.timeline;

import org.jspecify.annotations.Nullable;

/// A mark on the time ruler.
///
/// @param label null for a minor mark
record RulerTick(double x, @Nullable String label) {
    boolean major() {
        return label != null;
    }
}
