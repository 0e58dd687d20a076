package org.frameseek.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.PictureSource;
import org.frameseek.library.child.ChildPictures;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;

/// What it costs to decode in a process of its own: the same small pictures, decoded here and by the child that
/// suspects get. The basis of a decision in .github/SECURITY.md.
public final class ChildDecodingBenchmark {
    private static final int FRAMES = 1_500;
    private static final int ROUNDS = 3;
    private static final PictureSpec SPEC =
            new PictureSpec(224, 224, 224, 224, 0, PictureSpec.Filter.BICUBIC);

    private ChildDecodingBenchmark() {
    }

    static void main() throws Exception {
        var table = new Table("Decoding in a child process", "child-decoding");
        try (var workspace = new Workspace()) {
            var video = Video.open(clip(workspace.folder()));
            for (int round = 1; round <= ROUNDS; round++) {
                var here = decode(PictureSource.of(video));
                var child = decode(new ChildPictures(video));
                table.row("round", round, "here frames/s", here.rate(), "child frames/s", child.rate(),
                        "start of the child s", child.start());
            }
        }
        table.publish();
    }

    private static Path clip(Path folder) throws Exception {
        var clip = folder.resolve("clip.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30", "-frames:v", String.valueOf(FRAMES),
                "-c:v", "libopenh264", "-b:v", "4M", "-pix_fmt", "yuv420p", clip.toString());
        return clip;
    }

    /// @param start seconds until the first picture
    /// @param rate pictures per second after it
    private record Speed(double start, double rate) {
    }

    private static Speed decode(PictureSource.Opener pictures) throws Exception {
        var picture = ByteBuffer.allocateDirect(SPEC.bytes());
        long began = System.nanoTime();
        try (var source = pictures.open(SPEC, 0)) {
            source.next();
            double start = (System.nanoTime() - began) / 1e9;
            long since = System.nanoTime();
            int count = 0;
            while (source.next() >= 0) {
                source.copyTo(picture.clear());
                count++;
            }
            return new Speed(start, count * 1e9 / (System.nanoTime() - since));
        }
    }
}
