package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
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

@ExtendWith(FxExtension.class)
class PictureSurfaceTest {
    @TempDir
    private Path folder;

    private final PlayerRig.Lanes lanes = new PlayerRig.Lanes();
    private final Texts texts = new Texts();
    private final PlayerViewModel player =
            new PlayerViewModel(lanes, new SimpleObjectProperty<>(PlaybackChoice.FFMPEG), texts);
    private final PictureSurface surface = new PictureSurface(player, texts);

    @AfterEach
    void close() {
        surface.getScene().getWindow().hide();
        player.close();
        lanes.close();
    }

    private void open(String name, Clip clip) throws Exception {
        player.open(Video.open(TestVideos.numbered(folder, name, clip)));
        waitUntil("it is open", () -> player.getFrame() == 0 && !surface.isNeedsLayout());
    }

    @Test
    void aNextPictureOfTheSameVideoNeedsNoLayout() throws Exception {
        FxExtension.show(surface, 400, 400);
        open("clip.mp4", new Clip().frames(10));
        var layouts = new AtomicInteger();
        surface.needsLayoutProperty().addListener((_, _, _) -> layouts.incrementAndGet());
        for (int frame = 1; frame < 5; frame++) {
            int wanted = frame;
            player.step(1);
            waitUntil("it stepped", () -> player.getFrame() == wanted);
        }
        assertEquals(0, layouts.get());
    }

    @Test
    void anotherVideoFillsTheSurfaceInItsOwnShape() throws Exception {
        FxExtension.show(surface, 400, 400);
        open("wide.mp4", new Clip().size(320, 160));
        var picture = (ImageView) surface.getChildrenUnmodifiable().getFirst();
        assertEquals(200, picture.getLayoutBounds().getHeight(), 1);
        open("high.mp4", new Clip().size(160, 320));
        waitUntil("it is placed", () -> Math.abs(picture.getLayoutBounds().getWidth() - 200) < 1);
        assertEquals(400, picture.getLayoutBounds().getHeight(), 1);
        assertEquals(100, picture.getLayoutX(), 1);
        assertTrue(picture.isSmooth());
    }
}
