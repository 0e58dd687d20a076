package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_SLOW_GATHER;
import static org.bytedeco.ffmpeg.global.avutil.av_force_cpu_flags;
import static org.bytedeco.ffmpeg.global.avutil.av_get_cpu_flags;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.encoder.PictureSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both ways are the same one on a processor without AVX2.
class RowScalingTest {
    private final Video video;
    private final int flags;

    RowScalingTest() throws MediaException {
        // The first file that is opened sets the flags.
        video = Video.open(Path.of("models/demo/sample.mp4"));
        flags = av_get_cpu_flags();
    }

    @AfterEach
    void restore() {
        av_force_cpu_flags(flags);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 97, 224, 336})
    void bothWaysGiveTheSameNumbers(int side) throws Exception {
        var spec = new PictureSpec(side, side, 0, 0, side, PictureSpec.Filter.BICUBIC);
        av_force_cpu_flags(flags & ~AV_CPU_FLAG_SLOW_GATHER);
        var gathered = picture(spec);
        av_force_cpu_flags(flags | AV_CPU_FLAG_SLOW_GATHER);
        assertArrayEquals(gathered, picture(spec));
    }

    @Test
    void nothingElseIsChanged() {
        av_force_cpu_flags(flags & ~AV_CPU_FLAG_SLOW_GATHER);
        RowScaling.takeFaster();
        assertEquals(flags | AV_CPU_FLAG_SLOW_GATHER, av_get_cpu_flags() | AV_CPU_FLAG_SLOW_GATHER);
    }

    private byte[] picture(PictureSpec spec) throws MediaException {
        var rgb = ByteBuffer.allocate(spec.bytes());
        try (var reader = FrameReader.stepwise(video, spec, 143)) {
            reader.next();
            reader.copyTo(rgb);
        }
        return rgb.array();
    }
}
