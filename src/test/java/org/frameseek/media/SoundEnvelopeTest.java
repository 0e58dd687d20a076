package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundEnvelopeTest {
    @TempDir
    private Path folder;

    @Test
    void silenceAndToneAreWhereTheyAre() throws Exception {
        var silent = TestVideos.numbered(folder, "clip.mp4", new Clip().size(64, 48).frames(100));
        var file = folder.resolve("sounding.mp4");
        // The tone sounds from 1 s to 2 s only.
        TestVideos.ffmpeg("-i", silent.toString(), "-f", "lavfi", "-i",
                "sine=f=440:d=4,volume='if(between(t,1,2),4,0)':eval=frame", "-c:v", "copy", "-c:a", "aac",
                file.toString());

        var peaks = SoundEnvelope.read(Video.open(file)).orElseThrow().peaks();

        assertTrue(at(peaks, 0.5) < 0.02, "before: " + at(peaks, 0.5));
        assertTrue(at(peaks, 1.5) > 0.3, "during: " + at(peaks, 1.5));
        assertTrue(at(peaks, 3) < 0.02, "after: " + at(peaks, 3));
        assertEquals(4 * SoundEnvelope.PER_SECOND + 1, peaks.length);
    }

    @Test
    void aVideoWithoutSoundHasNone() throws Exception {
        var file = TestVideos.numbered(folder, "mute.mp4", new Clip().size(64, 48).frames(10));
        assertTrue(SoundEnvelope.read(Video.open(file)).isEmpty());
    }

    private static float at(float[] peaks, double seconds) {
        return peaks[(int) (seconds * SoundEnvelope.PER_SECOND)];
    }
}
