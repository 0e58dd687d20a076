package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.number;
import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Parts of a video, played once or over and over.
@ExtendWith(FxExtension.class)
class PlayRangeTest {
    private static final int FRAMES = 75;

    @TempDir
    private Path folder;

    private final PlayerRig.Lanes lanes = new PlayerRig.Lanes();
    private final PlayerViewModel player = new PlayerViewModel(
            lanes, new SimpleObjectProperty<>(PlaybackChoice.FFMPEG), new Texts());

    @AfterEach
    void close() {
        player.close();
        lanes.close();
    }

    @Test
    void playsAPartOnceAndStandsOnItsLastFrame() throws Exception {
        openNumbered("clip.mp4");
        player.play(new PlayRange(20, 32));
        waitUntil("it has ended", () -> !player.isPlaying());
        waitForFrame(32);
        player.play();
        waitUntil("it plays on from there", () -> player.getFrame() > 35);
    }

    @Test
    void playsAPartOverAndOverUntilTheLoopIsCleared() throws Exception {
        openNumbered("clip.mp4");
        var shown = new ArrayList<Integer>();
        player.frameProperty().subscribe((_, frame) -> shown.add(frame.intValue()));
        player.loop(new PlayRange(20, 30));
        waitUntil("it has started over", () -> shown.size() > 3 && shown.getLast() < shown.get(shown.size() - 2));
        assertTrue(player.isPlaying());
        assertTrue(shown.stream().allMatch(frame -> frame == 0 || frame >= 20 && frame <= 31), shown.toString());
        player.loop().mark(player.getFrame());
        assertFalse(player.loop().isSet());
        waitUntil("it has left the part", () -> player.getFrame() > 33);
    }

    @Test
    void loopsFromTheFirstMarkToTheSecondAlsoAtTheEndOfTheVideo() throws Exception {
        openNumbered("clip.mp4");
        player.seek(FRAMES - 1);
        waitForFrame(FRAMES - 1);
        player.loop().mark(player.getFrame());
        player.seek(60);
        waitForFrame(60);
        player.loop().mark(player.getFrame());
        assertEquals(60, player.loop().startProperty().get());
        assertEquals(FRAMES - 1, player.loop().endProperty().get());
        var shown = new ArrayList<Integer>();
        player.frameProperty().subscribe((_, frame) -> shown.add(frame.intValue()));
        player.play();
        waitUntil("it has started over", () -> shown.contains(FRAMES - 1) && shown.getLast() < FRAMES - 1);
        assertTrue(player.isPlaying());
        player.seek(10);
        waitUntil("a jump out of the loop plays on", () -> player.getFrame() > 12 && player.getFrame() < 60);
        player.unload();
        assertFalse(player.loop().isSet());
    }

    private void openNumbered(String name) throws Exception {
        player.open(Video.open(TestVideos.numbered(folder, name, new Clip().frames(FRAMES).encode("-g", "30"))));
        waitForFrame(0);
    }

    private void waitForFrame(int frame) {
        waitUntil("frame " + frame + " is shown", () -> player.getFrame() == frame);
        assertEquals(frame, number(player.pictureProperty().get()));
    }
}
