package org.frameseek.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.FrameReader;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.model.Model;
import org.frameseek.model.clip.RandomClip;
import org.frameseek.model.families.Models;

/// Indexing speed with a model of ViT-B/32's size and random weights on a 720p H.264 clip: the whole, its two halves
/// alone, and a loop that does what a simple script does. Ratios of one run count; machines differ. No test.
public final class PipelineBenchmark {
    private static final int SECONDS = 30;
    private static final int SINGLE_FRAMES = 40;

    private PipelineBenchmark() {
    }

    static void main() throws Exception {
        var folder = Files.createTempDirectory("frameseek-bench");
        try {
            run(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(Path folder) throws Exception {
        var model = RandomClip.base32(folder.resolve("base32"));
        var file = folder.resolve("clip.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30:duration=" + SECONDS,
                "-c:v", "libopenh264", "-b:v", "4M", "-pix_fmt", "yuv420p", file.toString());
        var video = Video.open(file);
        double script = script(model, video);
        System.out.printf("one by one, fp32, text anew each time   %6.1f frames/s%n", script);
        try (var clip = Models.load(model, ComputeChoice.AUTO)) {
            System.out.printf("%s, %s, batches of %d%n", clip.identity().device(), clip.identity().precision(),
                    clip.frames().batchSize());
            double decode = decode(clip, video);
            double encode = encode(clip);
            double whole = whole(clip, video, folder);
            System.out.printf("decode and scale alone                  %6.1f frames/s%n", decode);
            System.out.printf("encoder alone                           %6.1f frames/s%n", encode);
            System.out.printf("whole index                             %6.1f frames/s%n", whole);
            System.out.printf("whole / smaller half                    %6.2f%n", whole / Math.min(decode, encode));
            System.out.printf("whole / one by one                      %6.2f%n", whole / script);
        }
    }

    private static double script(Path model, Video video) throws Exception {
        try (var clip = Models.load(model, new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32));
                var stills = StillReader.open(video)) {
            clip.encodePicture(stills.read(0));
            long began = System.nanoTime();
            for (int frame = 1; frame <= SINGLE_FRAMES; frame++) {
                clip.encodePicture(stills.read(frame));
                clip.texts().encode("a person in front of a house");
            }
            return rate(SINGLE_FRAMES, began);
        }
    }

    private static double decode(Model clip, Video video) throws Exception {
        var buffer = ByteBuffer.allocateDirect(clip.frames().picture().bytes());
        int frames = 0;
        long began = System.nanoTime();
        try (var reader = FrameReader.open(video, clip.frames().picture(), 0)) {
            while (reader.next() >= 0) {
                reader.copyTo(buffer.clear());
                frames++;
            }
        }
        return rate(frames, began);
    }

    private static double encode(Model clip) throws Exception {
        var batch = ByteBuffer.allocateDirect(clip.frames().picture().bytes() * clip.frames().batchSize());
        clip.frames().encode(batch, clip.frames().batchSize());
        int batches = 15;
        long began = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            clip.frames().encode(batch, clip.frames().batchSize());
        }
        return rate(batches * clip.frames().batchSize(), began);
    }

    private static double whole(Model clip, Video video, Path folder) throws Exception {
        var library = new Library(folder.resolve("library"));
        var report = library.fill(new Videos(library).open(video.file()), clip.frames(), IndexOptions.EXACT, _ -> { },
                () -> false);
        return report.framesPerSecond();
    }

    private static double rate(int frames, long began) {
        return frames / ((System.nanoTime() - began) * 1e-9);
    }
}
