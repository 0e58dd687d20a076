package org.frameseek.library;

import java.nio.file.Path;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.media.Video;

/// A video that was opened: its frames, and what names its content.
///
/// @param identity the file as it was when it was opened
public record OpenVideo(Video video, ContentKey key, FileIdentity identity) {
    public Path file() {
        return video.file();
    }
}
