package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Plays full HD in a window and prints how well it went; how fast a machine is, is nothing to fail for.
@ExtendWith(FxExtension.class)
class SmoothnessTest {
    private static final int FRAMES = 90;

    @TempDir
    private static Path folder;

    /// Not on the JavaFX thread: a slow machine takes a while for it.
    @BeforeAll
    static void encode() throws Exception {
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1920x1080:rate=30:duration=3",
                "-f", "lavfi", "-i", "sine=d=3", "-c:v", "libopenh264", "-b:v", "8M", "-pix_fmt", "yuv420p",
                "-c:a", "aac", folder.resolve("hd.mp4").toString());
    }

    @Test
    void playsFullHd() throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var lanes = new PlayerRig.Lanes();
        var texts = new Texts();
        var player = new PlayerViewModel(lanes, new SimpleObjectProperty<>(PlaybackChoice.FFMPEG), texts);
        var stage = FxExtension.show(new PlayerView(player, PlayerRig.controls(texts)), 960, 640);
        try {
            player.open(Video.open(folder.resolve("hd.mp4")));
            waitUntil("it is open", () -> player.getFrame() == 0);
            var shown = new ArrayList<Integer>();
            player.frameProperty().subscribe((before, frame) -> shown.add(frame.intValue()));
            long start = System.nanoTime();
            player.play();
            waitUntil("it has ended", () -> !player.isPlaying());
            double seconds = (System.nanoTime() - start) * 1e-9;
            System.out.printf("1080p30: %d of %d frames shown in %.2f s, %d dropped%n",
                    shown.size(), FRAMES, seconds, player.droppedFramesProperty().get());
            assertEquals(shown.stream().sorted().distinct().toList(), shown.stream().distinct().toList());
            assertTrue(shown.size() > 1);
            waitUntil("it stands on the last frame", () -> player.getFrame() == FRAMES - 1);
        } finally {
            stage.close();
            player.close();
            lanes.close();
            waitUntil("its threads are gone", () -> PlayerRig.playbackThreads() == 0);
        }
    }
}
