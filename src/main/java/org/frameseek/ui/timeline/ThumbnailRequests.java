package org.frameseek.ui.timeline;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// Requests one picture at a time, then the most recently wanted frame. Frames wanted in between are skipped.
final class ThumbnailRequests {
    private static final int NONE = -1;

    private final Supplier<ThumbnailSource> source;
    private final Consumer<Image> show;
    private int wanted = NONE;
    private int asked = NONE;
    private boolean waiting;
    /// Replies to an earlier hover are not shown.
    private int hover;

    /// @param source may supply null
    ThumbnailRequests(Supplier<ThumbnailSource> source, Consumer<Image> show) {
        this.source = source;
        this.show = show;
    }

    void want(int frame) {
        wanted = frame;
        if (!waiting && wanted != asked) {
            ask();
        }
    }

    void cancel() {
        wanted = NONE;
        asked = NONE;
        waiting = false;
        hover++;
    }

    private void ask() {
        var from = source.get();
        if (from == null) {
            return;
        }
        asked = wanted;
        waiting = true;
        int askedIn = hover;
        from.request(asked, picture -> answered(askedIn, picture));
    }

    private void answered(int askedIn, Image picture) {
        if (askedIn != hover) {
            return;
        }
        show.accept(picture);
        waiting = false;
        if (wanted != asked) {
            ask();
        }
    }
}
