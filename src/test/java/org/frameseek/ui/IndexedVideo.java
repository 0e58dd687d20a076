package org.frameseek.ui;

import java.nio.file.Path;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;

/// A real index of a small video, for view models.
public record IndexedVideo(Path file, Library store, ColourEncoder encoder, VideoIndex index) {
    public static IndexedVideo make(Path folder) throws Exception {
        var file = ColourVideo.make(folder, "video.mp4");
        var store = new Library(folder.resolve("library"));
        var encoder = new ColourEncoder("colours");
        try (var job = store.prepare(new Videos(store).open(file), encoder)) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            return new IndexedVideo(file, store, encoder, job.index());
        }
    }
}
