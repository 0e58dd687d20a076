package org.frameseek.model.clip;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.frameseek.model.ReferenceResults.cosine;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.encoder.Precision;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.media.FrameReader;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.model.ReferenceResults;
import org.frameseek.model.families.Models;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The short way of a frame, scaled straight from the decoder's format, leads to the same vector as the reference's
/// long way over the full-size picture.
class VideoPathTest {
    private static final Path FIXTURES = Path.of("src/test/resources/model/clip");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "openai, images/image4.png, bt709, tv, FP32, 0.9995",
        "openai, images/image0.png, smpte170m, tv, FP32, 0.9995",
        "laion, images/image1.png, bt709, pc, FP32, 0.9995",
        "sharded, images/image5.png, smpte170m, pc, FP32, 0.9995",
        "../chinese, ../chinese/images/image1.png, bt709, tv, FP32, 0.9995",
        "../chinese, images/image4.png, bt709, tv, FP32, 0.9995",
        "../siglip, ../siglip/images/image1.png, smpte170m, tv, FP32, 0.9995",
        "../siglip, images/image4.png, bt709, pc, FP32, 0.9995",
        "../siglip2, ../siglip2/images/image0.png, bt709, tv, FP32, 0.9995",
        "../siglip2, images/image4.png, bt709, tv, FP32, 0.9995",
        "openai, images/image4.png, bt709, tv, BF16, 0.998",
        "laion, images/image1.png, bt709, tv, BF16, 0.998",
        "sharded, images/image0.png, smpte170m, tv, FP16, 0.998",
    })
    void bothWaysAgree(String model, String image, String matrix, String range, Precision precision, double least)
            throws Exception {
        var file = folder.resolve("clip.mkv");
        TestVideos.ffmpeg(
                "-loop", "1", "-framerate", "5", "-i", FIXTURES.resolve(image).toString(), "-t", "1",
                "-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2:out_color_matrix="
                        + matrix + ":out_range=" + range,
                "-pix_fmt", "yuv420p", "-colorspace", matrix, "-color_range", range, "-c:v", "ffv1", file.toString());
        var video = Video.open(file);
        var choice = PrecisionChoice.valueOf(precision.name());
        try (var reference = Models.load(FIXTURES.resolve(model), FP32);
                var clip = Models.load(FIXTURES.resolve(model), ReferenceResults.on(choice));
                var stills = StillReader.open(video);
                var frames = FrameReader.open(video, clip.frames().picture(), 0)) {
            int frame = frames.next();
            var rgb = ByteBuffer.allocateDirect(clip.frames().picture().bytes());
            frames.copyTo(rgb);
            var quick = Arrays.copyOf(clip.frames().encode(rgb.flip(), 1), clip.dimension());
            double cosine = cosine(reference.encodePicture(stills.read(frame)), quick);
            assertTrue(cosine >= least, model + " " + image + ": " + cosine);
        }
    }
}
