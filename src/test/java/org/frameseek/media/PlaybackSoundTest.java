package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clips of three seconds that hum during the second one and are silent before and after.
class PlaybackSoundTest {
    private static final int BLOCK = PlaybackSound.RATE / 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"hum.mp4,aac", "hum.mkv,pcm_s16le", "hum.webm,libopus", "hum.ts,mp2"})
    void keepsTimeFromTheStart(String name, String codec) throws Exception {
        try (var sound = PlaybackSound.open(humming(name, codec)).orElseThrow()) {
            sound.seek(0);
            assertHums(sound, 3.5);
        }
    }

    @Test
    void keepsTimeAfterSeeking() throws Exception {
        try (var sound = PlaybackSound.open(humming("hum.mp4", "aac")).orElseThrow()) {
            for (double from : new double[] {1.5, 0.8, 2.5, 0}) {
                sound.seek(from);
                assertEquals(from, sound.position(), 1e-9);
                assertHums(sound, 3.2);
            }
        }
    }

    @Test
    void keepsTimeAtOtherSpeeds() throws Exception {
        try (var sound = PlaybackSound.open(humming("hum.mp4", "aac")).orElseThrow()) {
            for (double speed : new double[] {0.5, 2, 4}) {
                sound.setSpeed(speed);
                sound.seek(0.5);
                assertHums(sound, 3);
            }
        }
    }

    /// A track that begins late and ends early is silence around, not a shift.
    @Test
    void fillsWhatTheFileLacks() throws Exception {
        var late = folder.resolve("late.mkv");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "color=size=64x64:rate=25:duration=3",
                "-itsoffset", "1.2", "-f", "lavfi", "-i", "aevalsrc=0.5*sin(2*PI*440*t):s=44100:d=0.6",
                "-c:v", "mpeg4", "-c:a", "pcm_s16le", late.toString());
        try (var sound = PlaybackSound.open(Video.open(late)).orElseThrow()) {
            sound.seek(0);
            for (double time = 0; time < 3; time += (double) BLOCK / PlaybackSound.RATE) {
                boolean loud = loud(sound);
                if (time < 1.15 || time > 1.85) {
                    assertTrue(!loud, "silent at " + time);
                } else if (time > 1.25 && time < 1.75) {
                    assertTrue(loud, "humming at " + time);
                }
            }
        }
    }

    /// Two recordings in one file: times start over, jump ahead, or fall behind the first.
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 3600", "3600, 0"})
    void keepsTimeWhereTimesStartOver(String first, String second) throws Exception {
        var video = humming("one.ts", "mp2", "-output_ts_offset", first);
        var other = humming("two.ts", "mp2", "-output_ts_offset", second);
        var joined = Files.write(folder.resolve("joined.ts"), Files.readAllBytes(video.file()));
        Files.write(joined, Files.readAllBytes(other.file()), StandardOpenOption.APPEND);
        var both = Video.open(joined);
        assertEquals(other.frames().pts(3), both.frames().pts(75 + 3));
        try (var sound = PlaybackSound.open(both).orElseThrow()) {
            for (double from : new double[] {0, 3.5, 2.5, 4.4, 0.8}) {
                sound.seek(from);
                while (sound.position() < 6) {
                    assertHums(sound.position() % 3, loud(sound));
                }
            }
        }
    }

    @Test
    void isAbsentWhereThereIsNone() throws Exception {
        assertTrue(PlaybackSound.open(Video.open(TestVideos.numbered(folder, "silent.mp4"))).isEmpty());
    }

    private Video humming(String name, String codec, String... options) throws IOException, MediaException {
        var file = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "color=size=64x64:rate=25:duration=3",
                "-f", "lavfi", "-i", "aevalsrc='0.5*sin(2*PI*440*t)*gte(t,1)*lt(t,2)':s=44100:d=3",
                "-c:v", name.endsWith("webm") ? "libvpx-vp9" : "mpeg4", "-c:a", codec, "-strict", "-2"));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        TestVideos.ffmpeg(arguments.toArray(String[]::new));
        return Video.open(file);
    }

    private static void assertHums(PlaybackSound sound, double until) throws MediaException {
        while (sound.position() < until) {
            assertHums(sound.position(), loud(sound));
        }
    }

    private static void assertHums(double time, boolean loud) {
        // Codecs smear an edge over one of their blocks.
        if (time < 0.9 || time > 2.1) {
            assertTrue(!loud, "silent at " + time);
        } else if (time > 1.1 && time < 1.85) {
            assertTrue(loud, "humming at " + time);
        }
    }

    private static boolean loud(PlaybackSound sound) throws MediaException {
        var block = new short[BLOCK * PlaybackSound.CHANNELS];
        sound.read(block);
        int loudest = 0;
        for (short sample : block) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest > 4000;
    }
}
