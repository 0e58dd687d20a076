/// The ranked timeline: heat of every frame on a time axis, moments as numbered flags, playhead, scrubbing and zoom.
/// One control without knowledge of players or searches; its owner sets properties and is called back. JavaFX thread.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.timeline;
