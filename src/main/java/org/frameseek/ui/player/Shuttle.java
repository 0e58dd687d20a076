package org.frameseek.ui.player;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// The rate of the J-K-L keys, and motion where no engine can play: backwards, and faster than the engines.
final class Shuttle {
    private static final int FASTEST = 8;

    private final ReadOnlyIntegerWrapper rate = new ReadOnlyIntegerWrapper(this, "rate");
    private final IntConsumer move;
    private final Pulse pulse = new Pulse(this::tellFrame);
    private @Nullable FrameTable frames;
    private double startSeconds;
    private long startNanos;

    /// @param move receives the next frame at every pulse of the screen while the shuttle moves
    Shuttle(IntConsumer move) {
        this.move = move;
    }

    ReadOnlyIntegerProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    int nextRate(int direction) {
        boolean sameWay = Integer.signum(rate.get()) == direction;
        return sameWay ? direction * Math.min(FASTEST, Math.abs(rate.get()) * 2) : direction;
    }

    /// Notes the rate at which an engine plays.
    void mark(int engineRate) {
        pulse.stop();
        rate.set(engineRate);
    }

    void start(int newRate, FrameTable table, int from) {
        frames = table;
        startSeconds = table.seconds(from);
        startNanos = System.nanoTime();
        rate.set(newRate);
        pulse.start();
    }

    private void tellFrame() {
        if (frames == null) {
            return;
        }
        double seconds = startSeconds + (System.nanoTime() - startNanos) * 1e-9 * rate.get();
        move.accept(frames.frameAt(seconds));
    }

    void stop() {
        pulse.stop();
        rate.set(0);
    }
}
