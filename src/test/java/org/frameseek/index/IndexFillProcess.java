package org.frameseek.index;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.Signals;
import org.frameseek.encoder.EncoderException;

/// A process of its own that fills an index and writes a byte to its output for each batch, so that it can be killed
/// anywhere.
public final class IndexFillProcess {
    static final int FRAMES = 1500;

    private IndexFillProcess() {
    }

    public static Process start(Class<?> main, Path... arguments) throws Exception {
        var command = new ArrayList<>(Signals.heard());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"), main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static DrawnVideo video(Path file) throws Exception {
        var video = new DrawnVideo(file, FRAMES);
        for (int frame = 5; frame < FRAMES; frame += 9) {
            video.still.set(frame, frame + frame % 4);
        }
        video.near.set(400, 1100);
        video.undecodable.set(700, 720);
        video.damaged.set(300);
        return video;
    }

    static void main(String[] arguments) throws Exception {
        var video = video(Path.of(arguments[1]));
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                System.out.write('.');
                System.out.flush();
                return super.encode(rgb, count);
            }
        };
        try (var job = video.job(Path.of(arguments[0]), encoder)) {
            job.run(IndexOptions.NEAR, _ -> { }, () -> false);
        }
    }
}
