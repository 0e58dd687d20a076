package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.encoder.PictureSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both ways are the same one on a processor without AVX2.
class RowScalingTest {
    private final boolean faster = RowScaling.takeFaster();

    @AfterEach
    void restore() {
        RowScaling.gather(faster);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 97, 224, 336})
    void bothWaysGiveTheSameNumbers(int side) throws Exception {
        var spec = new PictureSpec(side, side, 0, 0, side, PictureSpec.Filter.BICUBIC);
        RowScaling.gather(true);
        var gathered = picture(spec);
        RowScaling.gather(false);
        assertArrayEquals(gathered, picture(spec));
    }

    private static byte[] picture(PictureSpec spec) throws MediaException {
        var rgb = ByteBuffer.allocate(spec.bytes());
        try (var reader = FrameReader.stepwise(Video.open(Path.of("models/demo/sample.mp4")), spec, 143)) {
            reader.next();
            reader.copyTo(rgb);
        }
        return rgb.array();
    }
}
