/// What a second look at the open video finds: transitions, black, white and frozen stretches, flashes and repeats. A
/// list beside the matches, and bars on the timeline. JavaFX thread; the work runs on its own lane.
@NullMarked
package org.frameseek.ui.check;

import org.jspecify.annotations.NullMarked;
