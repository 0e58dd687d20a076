package org.frameseek.library;

import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.media.FrameTable;

/// What an index knows about a file that has not been opened as a video.
public record IndexedVideo(ContentKey key, FileIdentity identity, FrameTable frames) {
}
