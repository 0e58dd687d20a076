/// The timeline: heat of every frame on a time axis, moments as numbered flags, playhead, scrubbing and zoom. One
/// control that knows nothing of players or searches; its owner sets properties and receives callbacks. JavaFX thread.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.timeline;
