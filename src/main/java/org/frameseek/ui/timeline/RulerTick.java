package org.frameseek.ui.timeline;

/// A mark on the time ruler.
///
/// @param label null for a minor mark
record RulerTick(double x, String label) {
    boolean major() {
        return label != null;
    }
}
