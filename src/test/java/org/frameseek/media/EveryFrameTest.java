package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A few of the clips that [EveryFrame] checks by the thousand. The number is the seed.
class EveryFrameTest {
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(1, 21), LongStream.of(34, 128, 201));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWayToAFrameLeadsToTheSamePicture(long seed) throws Exception {
        assertNull(EveryFrame.check(seed));
    }
}
