package org.frameseek.ui.main;

import javafx.animation.AnimationTimer;
import javafx.scene.shape.Rectangle;

/// Does something once the picture that is due now is on the screen.
final class Painted extends AnimationTimer {
    private final Runnable action;
    private boolean due = true;

    Painted(Runnable action) {
        this.action = action;
    }

    /// A pulse hands its picture to the painter at its end. The painter takes one after the other, so a pixel asked for
    /// in the next pulse is there only after that picture.
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
