package org.frameseek.ui.main;

import java.nio.file.Path;
import org.frameseek.index.ContentKey;
import org.frameseek.media.Video;

/// The video on screen.
public record OpenVideo(Video video, ContentKey key) {
    public Path file() {
        return video.file();
    }
}
