package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files whose packets and pictures are not the same number.
class RecountTest {
    @TempDir
    Path folder;

    @Test
    void aWholeFileHoldsWhatItsPacketsForetell() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "a.mp4"));
        assertEquals(new Recount(30, 30, 0), Recount.of(video));
    }

    @Test
    void aPacketThatHoldsNoPictureIsMissed() throws Exception {
        var count = Recount.of(Video.open(OddPackets.without(folder, "a.mov", 30, 9)));
        assertEquals(new Recount(30, 29, 0), count);
        assertEquals(1, count.missing());
    }

    @Test
    void aPictureThatNoPacketForetellsIsNoticed() throws Exception {
        assertEquals(new Recount(11, 11, 1), Recount.of(Video.open(OddPackets.joined(folder, 12))));
    }
}
