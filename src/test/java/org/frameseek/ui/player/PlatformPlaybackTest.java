package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.number;
import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// JavaFX Media needs a sound device and, on Linux, the system's own decoders. Where they are there it plays, and where
/// not, FFmpeg does: either way the same is seen.
@ExtendWith(FxExtension.class)
class PlatformPlaybackTest {
    private static final int FRAMES = 100;

    @TempDir
    private Path folder;

    @Test
    void playsAndPausesOnTheLabelledFrame() throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var numbered = TestVideos.numbered(folder, "clip.mp4", new Clip().size(320, 240).frames(FRAMES));
        var file = folder.resolve("sounding.mp4");
        TestVideos.ffmpeg("-i", numbered.toString(), "-f", "lavfi", "-i", "sine=d=4", "-c:v", "copy", "-c:a", "aac",
                file.toString());
        var lanes = new PlayerRig.Lanes();
        var texts = new Texts();
        var player =
                new PlayerViewModel(lanes, new SimpleObjectProperty<>(PlaybackChoice.MEDIA), texts);
        var stage = FxExtension.show(new PlayerView(player, PlayerRig.controls(texts)), 640, 480);
        try {
            player.open(Video.open(file));
            var waiting = texts.get("player.engine.ffmpeg.waiting");
            waitUntil("the platform has answered", () -> !player.engineProperty().get().equals(waiting));
            var shown = new ArrayList<Integer>();
            player.frameProperty().subscribe((before, frame) -> shown.add(frame.intValue()));
            for (int from : new int[] {0, 60, 30}) {
                player.seek(from);
                waitUntil("frame " + from, () -> player.getFrame() == from);
                shown.clear();
                player.play();
                waitUntil("it plays", () -> player.getFrame() >= from + 15);
                System.out.println(player.engineProperty().get() + ": " + shown);
                assertEquals(shown.stream().sorted().toList(), shown);
                boolean platform = player.engineProperty().get().equals(texts.get("player.engine.media"));
                assertEquals(platform, player.droppedFramesProperty().get() < 0);
                player.pause();
                int paused = player.getFrame();
                waitUntil("the still is there", () -> player.platformPlayerProperty().get() == null);
                assertEquals(paused, player.getFrame());
                waitUntil("it is the frame of the label", () -> number(player.pictureProperty().get()) == paused);
            }
            player.settings().speedProperty().set(2);
            player.play();
            waitUntil("it has ended", () -> !player.isPlaying());
            waitUntil("the still is there", () -> number(player.pictureProperty().get()) == player.getFrame());
            assertNull(player.platformPlayerProperty().get());
        } finally {
            stage.close();
            player.close();
            lanes.close();
            waitUntil("its threads are gone", () -> PlayerRig.playbackThreads() == 0);
        }
    }
}
