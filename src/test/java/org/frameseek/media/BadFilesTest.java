package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
    private static final PictureSpec SMALL = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);

    @TempDir
    Path folder;

    private void assertRefused(String code, Path file) {
        var error = assertThrows(MediaException.class, () -> Video.open(file).frames());
        assertEquals(code, error.code());
        assertEquals(file, error.file());
        assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
        assertTrue(error.message(Locale.SIMPLIFIED_CHINESE).contains(file.toString()));
    }

    @Test
    void refusesWhatIsNoVideo() throws Exception {
        assertRefused("media.no-such-file", folder.resolve("missing.mp4"));
        assertRefused("media.folder", folder);
        assertRefused("media.empty", Files.createFile(folder.resolve("empty.mp4")));
        assertRefused("media.not-a-video", Files.writeString(folder.resolve("text.mp4"), "no video\n".repeat(99)));
        var noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        assertRefused("media.not-a-video", Files.write(folder.resolve("noise.mp4"), noise));
    }

    @Test
    void refusesSoundAndPictures() throws Exception {
        for (var name : new String[] {"sound.mp4", "sound.mkv", "sound.wav", "sound.flac"}) {
            var sound = folder.resolve(name);
            TestVideos.ffmpeg("-f", "lavfi", "-i", "sine=duration=0.2", sound.toString());
            assertRefused("media.audio-only", sound);
        }
        var cover = folder.resolve("cover.png");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "color=red:size=64x64", "-frames:v", "1", cover.toString());
        assertRefused("media.not-a-video", cover);
        var album = folder.resolve("album.m4a");
        TestVideos.ffmpeg("-i", folder.resolve("sound.mp4").toString(), "-i", cover.toString(), "-map", "0", "-map",
                "1", "-c", "copy", "-disposition:v", "attached_pic", album.toString());
        assertRefused("media.audio-only", album);
    }

    /// FFmpeg opens these by their content, and with them any file that they name.
    @ParameterizedTest
    @ValueSource(strings = {
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n%s\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '%s'\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"><Period><AdaptationSet>"
                + "<Representation id=\"1\"><BaseURL>%s</BaseURL></Representation></AdaptationSet></Period></MPD>"})
    void aPlaylistUnderAVideosNameOpensNothing(String playlist) throws Exception {
        var real = TestVideos.numbered(folder, "real.ts");
        assertRefused("media.not-a-video",
                Files.writeString(folder.resolve("list.mp4"), playlist.formatted(real.toAbsolutePath())));
    }

    @Test
    void aNameThatLooksLikeAProtocolIsAName() throws Exception {
        var video = TestVideos.numbered(folder, "a.mp4");
        assertEquals(30, Video.open(Files.move(video, folder.resolve("concat:a.mp4"))).frames().frames());
    }

    @Test
    void anUnknownCodecIsNamed() throws Exception {
        var video = TestVideos.numbered(folder, "a.avi", new Clip().encode("-c:v", "mjpeg"));
        var bytes = Files.readAllBytes(video);
        for (int i = 0; i < 4096; i++) {
            if (bytes[i] == 'M' && bytes[i + 1] == 'J' && bytes[i + 2] == 'P' && bytes[i + 3] == 'G') {
                bytes[i] = 'Q';
                bytes[i + 1] = 'q';
            }
        }
        Files.write(video, bytes);
        var error = assertThrows(MediaException.class, () -> Video.open(video));
        assertEquals("media.codec", error.code());
        assertTrue(error.getMessage().contains("QqPG"), error.getMessage());
    }

    @Test
    void aPictureTooLargeForMemoryIsRefused() throws Exception {
        var video = TestVideos.numbered(folder, "a.gif");
        var bytes = Files.readAllBytes(video);
        // Where GIF keeps its width and height.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 15_000).putShort(8, (short) 10_000);
        assertRefused("media.too-large", Files.write(video, bytes));
    }

    @Test
    void aTruncatedFileYieldsWhatIsThere() throws Exception {
        var whole = TestVideos.numbered(folder, "a.mp4", new Clip().frames(100).encode(
                "-c:v", "mpeg4", "-b:v", "400k", "-g", "12", "-bf", "0", "-movflags", "+faststart"));
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
        var video = Video.open(cut);
        assertEquals(100, video.info().declaredFrames());
        int frames = video.frames().frames();
        assertTrue(frames > 40 && frames < 70, frames + " frames");
        int delivered = 0;
        try (var reader = FrameReader.open(video, SMALL, 0); var stills = StillReader.open(video)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                if (!reader.damaged()) {
                    assertEquals(row, TestVideos.number(stills.read(row)));
                }
                delivered++;
            }
        }
        assertTrue(delivered >= frames - 1, delivered + " of " + frames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mp4", "a.ts", "a.mkv", "a.avi"})
    void noiseMarksFramesDamaged(String name) throws Exception {
        var video = TestVideos.numbered(folder, name, new Clip().frames(80).encode(
                "-c:v", "mpeg4", "-b:v", "800k", "-g", "20"));
        var bytes = Files.readAllBytes(video);
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            bytes[bytes.length / 4 + random.nextInt(bytes.length / 2)] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(video, bytes);
        var opened = Video.open(video);
        int damaged = 0;
        int sound = 0;
        int last = -1;
        try (var reader = FrameReader.open(opened, SMALL, 0)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                assertTrue(row > last);
                last = row;
                damaged += reader.damaged() ? 1 : 0;
                sound += reader.damaged() ? 0 : 1;
            }
        }
        assertTrue(damaged > 0, "none of " + sound + " damaged");
        assertTrue(sound > 10, sound + " sound");
    }

    @Test
    void everyErrorHasItsSentenceInBothLanguages() {
        var english = ResourceBundle.getBundle("org.frameseek.error.errors", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("org.frameseek.error.errors", Locale.SIMPLIFIED_CHINESE);
        for (var code : english.keySet()) {
            if (code.startsWith("media.")) {
                assertFalse(chinese.getString(code).equals(english.getString(code)), code);
            }
        }
    }
}
