package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.number;
import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.task.Tasks.Lane;
import org.junit.jupiter.api.Test;

/// While it plays, too, the number drawn into the picture on screen is the number that it is labelled with.
class PlayerPlaysTest extends NumberedPlayer {
    @Test
    void playsInOrderAndPausesOnTheLabelledFrame() throws Exception {
        openNumbered("clip.mp4");
        var shown = new ArrayList<Integer>();
        var read = new ArrayList<Integer>();
        var subscription = player.frameProperty().subscribe((before, frame) -> {
            shown.add(frame.intValue());
            read.add(number(player.pictureProperty().get()));
        });
        player.play();
        assertTrue(player.isPlaying());
        waitUntil("a second was played", () -> player.getFrame() >= 25);
        player.pause();
        assertFalse(player.isPlaying());
        int paused = player.getFrame();
        waitUntil("the picture is a still", () -> player.pictureProperty().get().getWidth() == 160);
        subscription.unsubscribe();
        assertEquals(shown, read);
        assertEquals(shown.stream().sorted().toList(), shown);
        waitForFrame(paused);
    }

    @Test
    void picturesGrowWithTheWindowWhilePlaying() throws Exception {
        openNumbered("clip.mkv");
        double full = player.pictureProperty().get().getWidth();
        var widths = new ArrayList<Double>();
        var frames = new ArrayList<Integer>();
        player.pictureProperty().subscribe(picture -> {
            if (player.isPlaying()) {
                widths.add(picture.getWidth());
                frames.add(player.getFrame());
            }
        });
        player.viewport().set(full / 4, full);
        player.play();
        waitUntil("it plays", () -> widths.size() > 5);
        player.viewport().set(full * 2, full * 2);
        waitUntil("pictures are large", () -> widths.getLast() == full);
        assertEquals(full / 4, widths.getFirst());
        assertEquals(frames.stream().sorted().toList(), frames);
    }

    @Test
    void playsFromTheFrameOnScreen() throws Exception {
        openNumbered("clip.mp4");
        player.seek(50);
        waitForFrame(50);
        var shown = new ArrayList<Integer>();
        player.frameProperty().subscribe((before, frame) -> shown.add(frame.intValue()));
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 55);
        assertTrue(shown.stream().allMatch(frame -> frame >= 50), shown.toString());
    }

    @Test
    void movesWhilePlaying() throws Exception {
        openNumbered("clip.mp4");
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 2);
        player.seek(40);
        assertTrue(player.isPlaying());
        waitUntil("it plays there", () -> player.getFrame() > 40);
        player.seek(5);
        player.play();
        waitUntil("it plays here", () -> player.getFrame() > 5 && player.getFrame() < 40);
    }

    @Test
    void jumpWhilePlayingDecodesTheWantedFrameAndNoOther() throws Exception {
        openNumbered("clip.mp4");
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 2);
        long before = lanes.runs(Lane.STILL);
        player.stand(60);
        assertFalse(player.isPlaying());
        waitForFrame(60);
        assertEquals(before + 1, lanes.runs(Lane.STILL));
    }

    @Test
    void stopsAtTheEndAndStartsOver() throws Exception {
        openNumbered("clip.mp4");
        player.seek(60);
        player.play();
        waitUntil("it has ended", () -> !player.isPlaying());
        waitForFrame(FRAMES - 1);
        player.play();
        waitUntil("it plays from the start", () -> player.getFrame() > 0 && player.getFrame() < 60);
    }

    @Test
    void playsFasterAndSlowerAndBackwards() throws Exception {
        openNumbered("clip.mp4");
        player.settings().speedProperty().set(4);
        player.play();
        waitUntil("it has ended", () -> !player.isPlaying());
        player.settings().speedProperty().set(0.25);
        player.seek(30);
        player.play();
        waitUntil("it plays", () -> player.getFrame() > 31);
        player.shuttle(-1);
        assertEquals(-1, player.shuttleRateProperty().get());
        player.shuttle(-1);
        assertEquals(-2, player.shuttleRateProperty().get());
        waitUntil("it runs back to the start", () -> !player.isPlaying());
        waitForFrame(0);
        for (int rate : new int[] {1, 2, 4, 8, 8}) {
            player.shuttle(1);
            assertEquals(rate, player.shuttleRateProperty().get());
            assertTrue(player.isPlaying());
        }
        waitUntil("it runs to the end", () -> !player.isPlaying());
        waitForFrame(FRAMES - 1);
        assertEquals(0, player.shuttleRateProperty().get());
    }

    @Test
    void playsOtherContainersWithSoundAndWithout() throws Exception {
        for (String name : List.of("clip.mov", "clip.avi", "clip.mkv", "clip.webm")) {
            var sounding = folder.resolve("sounding-" + name);
            TestVideos.ffmpeg("-i", numbered(name).toString(), "-f", "lavfi", "-i", "sine=d=3", "-c:v", "copy",
                    "-shortest", sounding.toString());
            open(Video.open(sounding));
            assertTrue(player.getVideo().info().hasAudio());
            player.play();
            waitUntil("it plays " + name, () -> player.getFrame() > 20);
            player.pause();
            waitForFrame(player.getFrame());
        }
    }

    @Test
    void saysWhenNoSoundCanBeHeard() throws Exception {
        assumeTrue(AudioSystem.getMixerInfo().length == 0, "there is a sound device");
        var sounding = folder.resolve("sounding.mkv");
        TestVideos.ffmpeg("-i", numbered("clip.mkv").toString(), "-f", "lavfi", "-i", "sine=d=3", "-c:v", "copy",
                "-shortest", sounding.toString());
        open(Video.open(sounding));
        var silent = new Texts().get("player.silent");
        assertFalse(player.engineProperty().get().contains(silent));
        player.play();
        waitUntil("it is said", () -> player.engineProperty().get().contains(silent));
        openNumbered("clip.mp4");
        assertFalse(player.engineProperty().get().contains(silent));
    }
}
