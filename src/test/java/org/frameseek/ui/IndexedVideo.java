package org.frameseek.ui;

import java.nio.file.Path;
import org.frameseek.index.IndexStore;
import org.frameseek.index.Indexer;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.Video;

/// A real index of a small video, for view models.
public record IndexedVideo(Path file, IndexStore store, ColourEncoder encoder, VideoIndex index) {
    public static IndexedVideo make(Path folder) throws Exception {
        var file = ColourVideo.make(folder, "video.mp4");
        var store = new IndexStore(folder.resolve("library"));
        var encoder = new ColourEncoder("colours");
        try (var job = new Indexer(store).prepare(Video.open(file), encoder)) {
            job.run(_ -> { }, () -> false);
            return new IndexedVideo(file, store, encoder, job.index());
        }
    }
}
