package org.frameseek.ui.timeline;

import org.frameseek.search.Moment;

/// Follows the user who moves the ends of the selected moment.
public interface TrimHandler {
    void trim(Moment moment, FrameRange range);

    /// Returns the moment to the bounds that were found.
    void reset(Moment moment);
}
