package org.frameseek.ui.timeline;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// Asks for one picture at a time, and next for the frame wanted last; those in between are never asked for.
final class ThumbnailRequests {
    private static final int NONE = -1;

    private final Supplier<ThumbnailSource> source;
    private final Consumer<Image> show;
    private int wanted = NONE;
    private int asked = NONE;
    private boolean waiting;
    /// Answers of an earlier hover are not shown.
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
