package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramePlaceTest {
    /// 100 frames of 1/25 s, from PTS 1000 on.
    private static FrameTable frames() {
        var pts = new long[100];
        var keyframes = new boolean[100];
        for (int i = 0; i < 100; i++) {
            pts[i] = 1000 + i * 3600L;
            keyframes[i] = i % 25 == 0;
        }
        return new FrameTable(new Rational(1, 90_000), pts, keyframes);
    }

    @ParameterizedTest
    @CsvSource({"00:00:01:05, 30", "0:00:03:24, 99", "0:01, 25", "0:01.5, 37", "'0:01,5', 37", "2 s, 50", "62, 62",
            "f 7, 7", "Frame 12, 12", "#99, 99", "帧 3, 3", "pts 37000, 10"})
    void readsWhatPeopleType(String typed, int frame) {
        assertEquals(frame, FramePlace.parse(typed, frames()).orElse(-1));
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "00:00:01:25", "00:00:09:00", "f 100", "pts 1001", "0:05", "-1", "99999999999",
            "pts 9999999999999999999"})
    void refusesWhatNamesNoFrame(String typed) {
        assertEquals(-1, FramePlace.parse(typed, frames()).orElse(-1));
    }
}
