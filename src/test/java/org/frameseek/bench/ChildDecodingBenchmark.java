package org.frameseek.bench;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.PictureSource;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;

/// What it would cost to decode in a process of its own: the same small pictures, decoded here, and decoded by a child
/// that writes them into a pipe. The basis of a decision in .github/SECURITY.md.
public final class ChildDecodingBenchmark {
    private static final int FRAMES = 1_500;
    private static final int ROUNDS = 3;
    private static final PictureSpec SPEC =
            new PictureSpec(224, 224, 224, 224, 0, PictureSpec.Filter.BICUBIC);

    private ChildDecodingBenchmark() {
    }

    static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            write(Path.of(arguments[0]));
            return;
        }
        var table = new Table("Decoding in a child process", "child-decoding");
        try (var workspace = new Workspace()) {
            var clip = workspace.folder().resolve("clip.mp4");
            TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30", "-frames:v",
                    String.valueOf(FRAMES), "-c:v", "libopenh264", "-b:v", "4M", "-pix_fmt", "yuv420p",
                    clip.toString());
            for (int round = 1; round <= ROUNDS; round++) {
                double here = FRAMES / here(clip);
                double[] child = child(clip);
                table.row("round", round, "here frames/s", here, "child frames/s", FRAMES / child[1],
                        "start of the child s", child[0]);
            }
        }
        table.publish();
    }

    /// @return seconds
    private static double here(Path clip) throws Exception {
        var video = Video.open(clip);
        var picture = ByteBuffer.allocateDirect(SPEC.bytes());
        long started = System.nanoTime();
        try (var source = PictureSource.of(video).open(SPEC, 0)) {
            while (source.next() >= 0) {
                source.copyTo(picture.clear());
            }
        }
        return seconds(started);
    }

    /// @return seconds until the first picture, and from there to the last
    private static double[] child(Path clip) throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Suite.PROGRAM_OPTIONS, "-cp", System.getProperty("java.class.path"),
                ChildDecodingBenchmark.class.getName(), clip.toString());
        long started = System.nanoTime();
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var picture = ByteBuffer.allocateDirect(SPEC.bytes());
        try (var in = new DataInputStream(process.getInputStream());
                var bytes = Channels.newChannel(in)) {
            double first = 0;
            long since = started;
            while (in.readInt() >= 0) {
                picture.clear();
                while (picture.hasRemaining() && bytes.read(picture) >= 0) { }
                if (first == 0) {
                    first = seconds(started);
                    since = System.nanoTime();
                }
            }
            return new double[] {first, seconds(since)};
        }
    }

    private static void write(Path clip) throws Exception {
        var picture = ByteBuffer.allocateDirect(SPEC.bytes());
        var bytes = new byte[SPEC.bytes()];
        try (var source = PictureSource.of(Video.open(clip)).open(SPEC, 0);
                var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16))) {
            for (int frame = source.next(); frame >= 0; frame = source.next()) {
                source.copyTo(picture.clear());
                picture.flip().get(bytes);
                out.writeInt(frame);
                out.write(bytes);
            }
            out.writeInt(-1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
