package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kinds of files that are rare, and rightly expected to work, or to be refused with the reason.
class KindsTest {
    @TempDir
    Path folder;

    private static void assertNumbered(Video video, int frames) throws Exception {
        assertEquals(frames, video.frames().frames());
        try (var stills = StillReader.open(video)) {
            for (int frame = frames - 1; frame >= 0; frame -= 3) {
                assertEquals(frame, TestVideos.number(stills.read(frame)), "frame " + frame);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"a.h264, libopenh264, h264", "a.m2v, mpeg2video, m2v", "a.mpeg4, mpeg4, m4v"})
    void streamsWithoutAContainerAreOpened(String name, String encoder, String container) throws Exception {
        var clip = new Clip().rate("30").encode("-c:v", encoder, "-g", "10", "-b:v", "800k", "-f",
                container.equals("m2v") ? "mpeg2video" : container);
        var video = Video.open(TestVideos.numbered(folder, name, clip));
        assertEquals(container, video.info().container());
        assertTrue(video.info().isWithoutTimes());
        assertNumbered(video, 30);
        assertFalse(video.variableRate());
    }

    @Test
    void aStreamOfHevcIsOpened() throws Exception {
        var stream = folder.resolve("a.hevc");
        TestVideos.ffmpeg("-i", TestVideos.resource("hevc-open-gop.mp4").toString(), "-c", "copy", stream.toString());
        assertNumbered(Video.open(stream), 120);
    }

    @Test
    void packedBFramesAreWhole() throws Exception {
        var video = Video.open(TestVideos.resource("mpeg4-packed.avi"));
        assertEquals(41, video.frames().frames());
        assertTrue(video.info().declaredFrames() <= 41);
        try (var stills = StillReader.open(video)) {
            for (int frame = 39; frame >= 0; frame--) {
                assertEquals(frame, TestVideos.number(stills.read(frame)));
            }
            // The encoder swallowed one picture and the last.
            assertEquals(41, TestVideos.number(stills.read(40)));
        }
    }

    @Test
    void theLastPictureIsFoundWhereAnEmptyOneEndsTheStream() throws Exception {
        assertNumbered(Video.open(TestVideos.resource("mpeg4-ends-empty.ts")), 9);
    }

    @Test
    void manyPicturesInAPacketAreAllFound() throws Exception {
        var clip = new Clip().frames(202).encode("-c:v", "mpeg2video", "-b:v", "30k", "-bf", "2", "-g", "15");
        assertNumbered(Video.open(TestVideos.numbered(folder, "a.mpg", clip)), 202);
    }

    /// Headers of all pictures are read only after those of some show that stored order is not the order of display.
    @Test
    void picturesAreInOrderWhereAContainerHasNoTimesOfDisplay() throws Exception {
        var clip = new Clip().frames(60).encode("-c:v", "mpeg2video", "-bf", "2", "-bsf:v", "setts=pts=DTS");
        var video = Video.open(TestVideos.numbered(folder, "a.mkv", clip));
        assertFalse(video.frames().hasPts(1));
        assertNumbered(video, 60);
    }

    @Test
    void theLastPictureOfAGifLastsAsLongAsItSays() throws Exception {
        var clip = new Clip().frames(4).rate("10").encode("-final_delay", "300");
        assertEquals(0.3 + 3, Video.open(TestVideos.numbered(folder, "a.gif", clip)).frames().duration(), 1e-9);
    }

    @Test
    void aGifThatTakesTooLongIsRefused() throws Exception {
        var file = TestVideos.numbered(folder, "a.gif", new Clip().frames(70));
        var bytes = Files.readAllBytes(file);
        // Where GIF keeps its width and height.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 8000).putShort(8, (short) 8000);
        var error = assertThrows(MediaException.class, () -> Video.open(Files.write(file, bytes)));
        assertEquals("media.too-much", error.code());
        assertTrue(error.getMessage().contains("62"), error.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNoFile() throws Exception {
        var pipe = folder.resolve("pipe.mp4");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals("media.not-a-file", assertThrows(MediaException.class, () -> Video.open(pipe)).code());
    }

    @Test
    void anUnknownCodecOfAnMp4IsNamed() throws Exception {
        var file = TestVideos.numbered(folder, "a.mp4");
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace("avc1", "xyz1"), StandardCharsets.ISO_8859_1);
        var error = assertThrows(MediaException.class, () -> Video.open(file));
        assertEquals("media.codec", error.code());
        assertTrue(error.getMessage().contains("xyz1"), error.getMessage());
    }

    /// Such names come from other systems' disks; Java lists them, but cannot write them as text.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotTextIsOpened() throws Exception {
        TestVideos.numbered(folder, "a.mp4");
        var made = new ProcessBuilder("sh", "-c", "cp a.mp4 \"$(printf 'caf\\351.mp4')\"; rm a.mp4")
                .directory(folder.toFile()).start().waitFor();
        assumeTrue(made == 0, "the file system takes text alone");
        try (var files = Files.list(folder)) {
            var file = files.findFirst().orElseThrow();
            assumeTrue(!Path.of(file.toString()).equals(file), "the name is text after all");
            assertNumbered(Video.open(file), 30);
        }
    }
}
