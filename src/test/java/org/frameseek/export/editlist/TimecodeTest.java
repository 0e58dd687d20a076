package org.frameseek.export.editlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {
    private static final EditRate NTSC = new EditRate(30, true);

    /// Known values of SMPTE ST 12-1.
    @ParameterizedTest
    @CsvSource({
        "30, true, 0, 00:00:00;00", "30, true, 1799, 00:00:59;29", "30, true, 1800, 00:01:00;02",
        "30, true, 17981, 00:09:59;29", "30, true, 17982, 00:10:00;00", "30, true, 19781, 00:10:59;29",
        "30, true, 19782, 00:11:00;02", "30, true, 107892, 01:00:00;00", "60, true, 3599, 00:00:59;59",
        "60, true, 3600, 00:01:00;04", "60, true, 215784, 01:00:00;00", "30, false, 108000, 01:00:00:00",
        "24, false, 86400, 01:00:00:00", "25, false, 90001, 01:00:00:01", "50, false, 49, 00:00:00:49",
        "60, false, 216000, 01:00:00:00", "25, false, 2160001, 00:00:00:01"})
    void numbersFramesAsTheStandardSays(int nominal, boolean drops, long frame, String text) {
        boolean ntsc = nominal == 24 || drops;
        var timecode = new Timecode(new EditRate(nominal, ntsc), drops);
        assertEquals(text, timecode.text(frame));
        assertEquals(frame % (24L * 3600 * nominal), timecode.frame(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void everyFrameOfADayHasItsOwnNumber(int nominal) {
        var timecode = new Timecode(new EditRate(nominal, true), true);
        var before = "";
        // A day of drop-frame timecode.
        long day = 24 * 6 * (nominal * 600L - nominal / 15 * 9);
        for (long frame = 0; frame < day; frame += frame % 1800 < 10 || frame % 1800 > 1790 ? 1 : 7) {
            var text = timecode.text(frame);
            assertTrue(text.compareTo(before) > 0, text);
            assertEquals(frame, timecode.frame(text).orElseThrow(), text);
            before = text;
        }
        assertEquals("00:00:00;00", timecode.text(day));
    }

    @Test
    void dropFrameStaysWithinTwoFramesOfTheClock() {
        var timecode = new Timecode(NTSC, true);
        for (long frame = 0; frame < 107_892; frame += 97) {
            var parts = timecode.text(frame).split("[:;]");
            double shown = Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60
                    + Integer.parseInt(parts[2]) + Integer.parseInt(parts[3]) / 30.0;
            assertEquals(frame * 1001 / 30_000.0, shown, 2.1 / 30, timecode.text(frame));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:01:00;00", "00:01:00;01", "00:00:00;30", "1:2:3;4", "", "00:00:61;00", "nonsense"})
    void numbersThatDoNotExistAreNone(String text) {
        assertTrue(new Timecode(NTSC, true).frame(text).isEmpty());
    }

    @Test
    void onlyNtscRatesDropNumbers() {
        for (var rate : EditRate.ALL) {
            if (!rate.canDropFrames()) {
                assertThrows(IllegalArgumentException.class, () -> new Timecode(rate, true));
            }
        }
    }
}
