package org.frameseek.library;

import java.nio.file.Path;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.media.Video;

/// An open video: its frames, and the key and identity of its file.
///
/// @param identity the file as it was when it was opened
public record OpenVideo(Video video, ContentKey key, FileIdentity identity) {
    public Path file() {
        return video.file();
    }
}
