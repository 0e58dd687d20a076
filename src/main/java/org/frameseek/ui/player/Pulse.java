package org.frameseek.ui.player;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Runs an action at every pulse of the screen while it is started. Needs the toolkit only from then on.
final class Pulse {
    private final Runnable beat;
    private @Nullable AnimationTimer timer;

    Pulse(Runnable beat) {
        this.beat = beat;
    }

    void start() {
        if (timer == null) {
            timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    beat.run();
                }
            };
        }
        timer.start();
    }

    void stop() {
        if (timer != null) {
            timer.stop();
        }
    }
}
