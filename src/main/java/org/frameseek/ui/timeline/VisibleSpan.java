package org.frameseek.ui.timeline;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.media.FrameTable;

/// The stretch of a video that its timeline shows: zoom and pan. All of a new video at first; a zoomed one follows the
/// playhead.
public final class VisibleSpan {
    private static final double ZOOM_STEP = 1.5;
    private static final double ZOOM_HERE = 4;
    private static final double NEAR_SECONDS = 30;
    private static final int FRAMES_AT_DEEPEST_ZOOM = 8;

    private final ReadOnlyObjectProperty<FrameTable> frames;
    private final ReadOnlyIntegerProperty playhead;
    private final ReadOnlyObjectWrapper<TimeSpan> span = new ReadOnlyObjectWrapper<>(this, "span", new TimeSpan(0, 1));
    private final ReadOnlyDoubleWrapper start = new ReadOnlyDoubleWrapper(this, "start");
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(this, "end");

    VisibleSpan(ReadOnlyObjectProperty<FrameTable> frames, ReadOnlyIntegerProperty playhead) {
        this.frames = frames;
        this.playhead = playhead;
        frames.subscribe(this::zoomToFit);
        span.subscribe(this::publish);
        playhead.subscribe(this::follow);
    }

    /// First frame in view; the fraction says how much of it is cut off.
    public ReadOnlyDoubleProperty startProperty() {
        return start.getReadOnlyProperty();
    }

    /// End of the view in frames, exclusive.
    public ReadOnlyDoubleProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    public void zoomIn() {
        zoom(1 / ZOOM_STEP, zoomCentre());
    }

    public void zoomOut() {
        zoom(ZOOM_STEP, zoomCentre());
    }

    public void zoomToFit() {
        span.set(new TimeSpan(0, total()));
    }

    /// Shows the part between these frames.
    public void show(int from, int to) {
        if (!isEmpty() && from < to) {
            double first = seconds(from);
            double last = to >= frames.get().frames() ? total() : seconds(to);
            span.set(TimeSpan.within(first, last - first, total()));
        }
    }

    /// Shows a few seconds around this frame.
    void zoomTo(int frame) {
        double length = Math.min(span.get().length() / ZOOM_HERE, NEAR_SECONDS);
        double seconds = seconds(frame);
        span.set(span.get().zoomed(length / span.get().length(), seconds, length, total()));
        span.set(span.get().moved(seconds - span.get().middle(), total()));
    }

    /// Moves the view, if necessary, to centre this frame.
    public void showFrame(int frame) {
        if (isEmpty()) {
            return;
        }
        double seconds = seconds(frame);
        if (!span.get().contains(seconds)) {
            span.set(span.get().moved(seconds - span.get().middle(), total()));
        }
    }

    /// @param factor new length of the view as a multiple of the current one
    /// @param seconds the time that stays in place
    void zoom(double factor, double seconds) {
        if (!isEmpty()) {
            double total = total();
            double shortest = total * Math.min(1, FRAMES_AT_DEEPEST_ZOOM / (double) frames.get().frames());
            span.set(span.get().zoomed(factor, seconds, shortest, total));
        }
    }

    void pan(double seconds) {
        span.set(span.get().moved(seconds, total()));
    }

    ReadOnlyObjectProperty<TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    boolean isZoomed() {
        return span.get().length() < total() * (1 - 1e-9);
    }

    double total() {
        return isEmpty() ? 1 : TimeScale.total(frames.get());
    }

    private boolean isEmpty() {
        return frames.get() == null || frames.get().frames() == 0;
    }

    /// When the frame starts, or the nearest there is.
    private double seconds(int frame) {
        var table = frames.get();
        return table.seconds(Math.clamp(frame, 0, table.frames() - 1));
    }

    private double zoomCentre() {
        if (isEmpty()) {
            return 0;
        }
        double seconds = seconds(playhead.get());
        return span.get().contains(seconds) ? seconds : span.get().middle();
    }

    private void publish() {
        start.set(isEmpty() ? 0 : TimeScale.positionAt(frames.get(), span.get().start()));
        end.set(isEmpty() ? 0 : TimeScale.positionAt(frames.get(), span.get().end()));
    }

    /// A view that showed the playhead keeps showing it; one that was moved elsewhere stays there.
    private void follow(Number before, Number now) {
        if (!isEmpty() && span.get().contains(seconds(before.intValue()))) {
            showFrame(now.intValue());
        }
    }
}
