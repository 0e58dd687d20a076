package org.frameseek.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;

/// A library with one indexed video, another file that is not indexed, and a small model.
record ServedLibrary(Path folder, Path video, Path other, Library library, Model model) implements AutoCloseable {
    static final int FRAMES = 30;

    static ServedLibrary make(Path folder) throws Exception {
        var video = TestVideos.numbered(folder, "片段 one.mp4");
        var other = TestVideos.numbered(folder, "other.mkv");
        var library = new Library(folder.resolve("library"));
        var model = Models.load(Path.of("src/test/resources/model/clip/openai"),
                new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32));
        library.fill(new Videos(library).open(video), model.frames(), IndexOptions.EXACT, _ -> { }, () -> false);
        return new ServedLibrary(folder, video, other, library, model);
    }

    LibraryService service(Rights rights) throws Exception {
        return new LibraryService(library, model, rights, List.of(folder.resolve("library")));
    }

    /// Allowed to do everything.
    Rights all() throws Exception {
        return new Rights(true, Files.createDirectories(folder.resolve("clips")));
    }

    String key() throws Exception {
        return new Videos(library).open(video).key().hex();
    }

    @Override
    public void close() {
        model.close();
    }
}
