package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.number;
import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.search.Curve;
import org.frameseek.settings.PlaybackChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Whatever moves the player, the number drawn into the picture on screen is the number that it is labelled with.
class PlayerViewModelTest extends NumberedPlayer {
    @Test
    void opensOnTheFirstFrame() throws Exception {
        openNumbered("clip.mp4");
        assertFalse(player.isPlaying());
        assertNull(player.problemProperty().get());
        player.unload();
        assertEquals(-1, player.getFrame());
        assertNull(player.pictureProperty().get());
        assertNull(player.getVideo());
    }

    @Test
    void movesToExactlyTheFrame() throws Exception {
        openNumbered("clip.mp4");
        player.seek(41);
        waitForFrame(41);
        player.step(1);
        waitForFrame(42);
        player.step(-1);
        player.step(-1);
        waitForFrame(40);
        player.skip(1);
        waitForFrame(65);
        player.skip(-2);
        waitForFrame(15);
        player.skip(-10);
        waitForFrame(0);
        player.seek(1000);
        waitForFrame(FRAMES - 1);
    }

    @Test
    void stepsBackThroughAGroupOfPictures() throws Exception {
        openNumbered("clip.mkv");
        player.seek(30);
        waitForFrame(30);
        for (int frame = 29; frame > 10; frame--) {
            player.step(-1);
            waitForFrame(frame);
        }
    }

    @Test
    void endsOnTheFrameOfTheLastOfManyQuickSteps() throws Exception {
        openNumbered("clip.mp4");
        for (int i = 0; i < 50; i++) {
            player.step(1);
        }
        waitForFrame(50);
    }

    @Test
    void scrubsQuicklyAndRestsExactly() throws Exception {
        openNumbered("clip.mp4");
        for (int frame = 0; frame < FRAMES; frame += 5) {
            player.scrub(frame, false);
        }
        player.scrub(58, false);
        waitUntil("a picture nearby is shown", () -> player.getFrame() > 0 && player.getFrame() <= 58);
        assertEquals(player.getFrame(), number(player.pictureProperty().get()));
        player.scrub(58, true);
        waitForFrame(58);
        player.endScrub(33);
        waitForFrame(33);
        assertFalse(player.isPlaying());
    }

    @Test
    void goesOnPlayingAfterAScrub() throws Exception {
        openNumbered("clip.mp4");
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 2);
        player.scrub(40, false);
        assertFalse(player.isPlaying());
        player.endScrub(45);
        assertTrue(player.isPlaying());
        waitUntil("it plays on from there", () -> player.getFrame() > 45);
    }

    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "FFmpeg plays everything there")
    void leavesToThePlatformOnlyWhatItShowsInItsColours() throws Exception {
        preference.set(PlaybackChoice.AUTO);
        open(Video.open(TestVideos.numbered(
                folder, "hd.mp4", new Clip().frames(3).encode("-vf", "setparams=colorspace=bt709"))));
        assertEquals(new Texts().get("player.engine.ffmpeg.format"), player.engineProperty().get());
        open(Video.open(TestVideos.numbered(folder, "sd.mp4", new Clip().frames(3))));
        assertNotEquals(new Texts().get("player.engine.ffmpeg.format"), player.engineProperty().get());
    }

    @Test
    void fallsBackWhereThePlatformCantPlay() throws Exception {
        preference.set(PlaybackChoice.MEDIA);
        openNumbered("clip.mkv");
        var texts = new Texts();
        waitUntil("it is known", () -> player.engineProperty().get().equals(texts.get("player.engine.ffmpeg.failed")));
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 3);
        preference.set(PlaybackChoice.FFMPEG);
        assertEquals(texts.get("player.engine.ffmpeg.chosen"), player.engineProperty().get());
        assertTrue(player.isPlaying());
        int before = player.getFrame();
        waitUntil("it plays on", () -> player.getFrame() > before);
    }

    @Test
    void givesTheFullSizePictureOnScreen() throws Exception {
        openNumbered("clip.mp4");
        player.seek(17);
        waitForFrame(17);
        var got = new AtomicReference<Picture>();
        player.currentPicture(got::set, cause -> got.set(new Picture(0, 0, new byte[0])));
        waitUntil("it is there", () -> got.get() != null);
        assertEquals(17, TestVideos.number(got.get()));
        assertEquals(160, got.get().width());
    }

    @Test
    void tellsThatTheFileIsGone() throws Exception {
        var file = numbered("clip.mp4");
        var video = Video.open(file);
        Files.delete(file);
        player.open(video);
        waitUntil("it says so", () -> player.problemProperty().get() != null);
        assertEquals(file, player.problemProperty().get().file());
        player.play();
        waitUntil("it has given up", () -> !player.isPlaying());
    }

    @Test
    void stopsWhereATruncatedFileEnds() throws Exception {
        var file = numbered("clip.mkv");
        var video = Video.open(file);
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        open(video);
        player.play();
        waitUntil("it has ended", () -> !player.isPlaying());
        assertTrue(player.getFrame() > 5 && player.getFrame() < FRAMES - 5);
        assertNotNull(player.pictureProperty().get());
    }

    @Test
    void saysHowLikelyTheFrameOnScreenFits() throws Exception {
        openNumbered("clip.mp4");
        assertTrue(Float.isNaN(player.getProbability()));
        var scores = new float[FRAMES];
        player.curveProperty().set(new Curve(scores, new float[FRAMES]));
        player.seek(9);
        waitForFrame(9);
        assertEquals(0.5f, player.getProbability());
    }
}
