package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.frameseek.cli.Commands.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A short video, and commands in a data folder of their own.
abstract class CommandRig {
    @TempDir
    Path folder;
    Path video;

    @BeforeEach
    void makeVideo() throws IOException {
        video = Commands.testVideo(folder.resolve("测试 video 🎬.mp4"));
    }

    Outcome run(Object... arguments) {
        return new Commands(folder).run(arguments);
    }
}
