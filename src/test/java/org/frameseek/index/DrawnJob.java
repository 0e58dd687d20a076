package org.frameseek.index;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.FrameEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A job that indexes a drawn video into a file.
@Timeout(60)
abstract class DrawnJob {
    static final BooleanSupplier NEVER = () -> false;

    @TempDir
    Path folder;
    Path path;

    @BeforeEach
    void open() {
        path = folder.resolve("index.safetensors");
    }

    DrawnVideo video(int frames) throws Exception {
        return new DrawnVideo(folder.resolve("film.mp4"), frames);
    }

    IndexJob job(DrawnVideo video, FrameEncoder encoder) throws Exception {
        return video.job(path, encoder);
    }
}
