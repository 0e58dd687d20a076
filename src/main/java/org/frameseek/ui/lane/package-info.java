/// The lanes on the timeline: what names each of them, and what can be done with it. JavaFX thread only; the lanes are
/// answered by `ui.session`. Called by `ui.main`.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.lane;
