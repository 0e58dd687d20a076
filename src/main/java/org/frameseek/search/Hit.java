package org.frameseek.search;

import org.frameseek.index.ContentKey;

/// A moment, and the video that it is in.
public record Hit(ContentKey video, Moment moment) {
}
