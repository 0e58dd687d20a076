package org.frameseek.ui.main;

import javafx.animation.AnimationTimer;
import javafx.scene.shape.Rectangle;

/// Runs an action once the picture due now is on screen.
final class Painted extends AnimationTimer {
    private final Runnable action;
    private boolean due = true;

    Painted(Runnable action) {
        this.action = action;
    }

    /// A pulse hands its picture to the painter when it ends. The painter handles pictures in order, so a pixel
    /// requested in the next pulse arrives only after that picture.
    @Override
    public void handle(long now) {
        if (due) {
            due = false;
            return;
        }
        stop();
        try {
            new Rectangle(1, 1).snapshot(null, null);
        } finally {
            action.run();
        }
    }
}
