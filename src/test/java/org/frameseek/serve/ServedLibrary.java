package org.frameseek.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.frameseek.cli.Commands;
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
        var model = Models.load(Path.of(Commands.MODEL),
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

    /// What the terminal prints about this library.
    JsonElement printed(Object... command) {
        var outcome = new Commands(folder).run(Stream.concat(Arrays.stream(command), Stream.of(
                "--library", folder.resolve("library"), "--model", Commands.MODEL, "--device", "cpu",
                "--precision", "fp32", "--json")).toArray());
        assertEquals(0, outcome.exit(), outcome.err());
        return outcome.json();
    }

    /// A frame of the video as a file.
    Path still(int frame) throws Exception {
        return Files.write(folder.resolve("still.jpg"), service(Rights.READ_ONLY).still(key(), frame));
    }

    @Override
    public void close() {
        model.close();
    }
}
