package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.number;
import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A player of videos whose frames show their number.
@ExtendWith(FxExtension.class)
abstract class NumberedPlayer {
    static final int FRAMES = 75;

    @TempDir
    Path folder;

    final PlayerRig.Lanes lanes = new PlayerRig.Lanes();
    final ObjectProperty<PlaybackChoice> preference = new SimpleObjectProperty<>(PlaybackChoice.FFMPEG);
    final PlayerViewModel player = new PlayerViewModel(lanes, preference, new Texts());

    @AfterEach
    void close() {
        player.close();
        lanes.close();
        waitUntil("its threads are gone", () -> PlayerRig.playbackThreads() == 0);
    }

    Path numbered(String name) throws Exception {
        return TestVideos.numbered(folder, name, new Clip().frames(FRAMES).encode("-g", "30"));
    }

    void openNumbered(String name) throws Exception {
        open(Video.open(numbered(name)));
    }

    void open(Video video) {
        player.open(video);
        waitForFrame(0);
    }

    void waitForFrame(int frame) {
        waitUntil("frame " + frame + " is shown", () -> player.getFrame() == frame);
        assertEquals(frame, number(player.pictureProperty().get()));
    }
}
