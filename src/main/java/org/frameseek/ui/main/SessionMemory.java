package org.frameseek.ui.main;

import java.nio.file.Path;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.frameseek.settings.LastSession;
import org.frameseek.settings.Settings;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.jspecify.annotations.Nullable;

/// Restores the state from before the window closed: the same description, frame and view of the timeline. The library
/// knows which video was open.
final class SessionMemory {
    private final Settings settings;
    private final Session session;
    private final SearchViewModel search;
    private final PlayerViewModel player;
    private final TimelineHeatmap timeline;
    private @Nullable LastSession last;

    SessionMemory(Settings settings, Session session, SearchViewModel search, PlayerViewModel player,
            TimelineHeatmap timeline) {
        this.settings = settings;
        this.session = session;
        this.search = search;
        this.player = player;
        this.timeline = timeline;
        last = settings.lastSessionProperty().get();
    }

    /// Called after the first video of this start is shown; nothing is restored for later ones.
    void restore() {
        var before = last;
        var open = session.videoProperty().get();
        last = null;
        if (before == null || open == null || !open.file().equals(Path.of(before.video()))) {
            return;
        }
        // The timeline follows the playhead, which arrives with the first frame, or never if that frame is gone.
        player.frameProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> frame, Number from, Number to) {
                if (open != session.videoProperty().get()) {
                    player.frameProperty().removeListener(this);
                } else if (to.intValue() == before.frame()) {
                    player.frameProperty().removeListener(this);
                    timeline.view().show(before.from(), before.to());
                }
            }
        });
        player.stand(before.frame());
        if (search.textProperty().get().isEmpty()) {
            search.textProperty().set(before.words());
            search.ask();
        }
    }

    void remember() {
        var open = session.videoProperty().get();
        if (open != null) {
            settings.lastSessionProperty().set(new LastSession(open.file().toString(), Math.max(0, player.getFrame()),
                    search.textProperty().get(), (int) Math.round(timeline.view().startProperty().get()),
                    (int) Math.round(timeline.view().endProperty().get())));
        }
    }
}
