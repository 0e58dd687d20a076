package org.frameseek.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/// FFmpeg's own programs, which the library brings along. They run on any machine: on Linux they are linked with
/// libraries of sound and screen devices that a bare machine lacks, and no test uses such a device.
enum FFmpegProgram {
    FFMPEG(org.bytedeco.ffmpeg.ffmpeg.class),
    FFPROBE(org.bytedeco.ffmpeg.ffprobe.class);

    private static final List<String> DEVICE_LIBRARIES =
            List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

    /// A program that encodes more than the bundled one, for long runs of [EveryFrame].
    static final String OTHER = System.getProperty("frameseek.test.ffmpeg");

    private final Class<?> program;

    FFmpegProgram(Class<?> program) {
        this.program = program;
    }

    ProcessBuilder command(List<String> arguments) throws IOException {
        if (this == FFMPEG && OTHER != null) {
            var other = new ArrayList<>(List.of(OTHER, "-v", "error"));
            other.addAll(arguments);
            return new ProcessBuilder(other);
        }
        boolean linux = Loader.getPlatform().startsWith("linux");
        var command = new ArrayList<String>();
        command.add(linux ? unpacked().toString() : Loader.load(program));
        command.addAll(List.of("-v", "error"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        if (linux) {
            process.environment().put("LD_LIBRARY_PATH", StandIns.FOLDER + ":" + unpacked().getParent());
        }
        return process;
    }

    private Path unpacked() throws IOException {
        var folder = Loader.cacheResource("/org/bytedeco/ffmpeg/" + Loader.getPlatform() + "/").toPath();
        var file = folder.resolve(program.getSimpleName());
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be run");
        }
        return file;
    }

    /// Any library serves in place of one whose functions are never called: they are looked up by the first call.
    private static final class StandIns {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var any = Loader.cacheResource(
                        "/org/bytedeco/javacpp/" + Loader.getPlatform() + "/libjnijavacpp.so").toPath();
                var folder = Files.createDirectories(Path.of("target", "device-stand-ins").toAbsolutePath());
                for (var name : DEVICE_LIBRARIES) {
                    Files.copy(any, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                return folder;
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
