package org.frameseek.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How videos are played: speed and sound. JavaFX thread only.
public final class PlaybackSettings {
    static final double SLOWEST = 0.25;
    static final double FASTEST = 4;

    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");

    /// 0.25 to 4.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// 0 to 1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// The speed, kept to what an engine plays.
    double playableSpeed() {
        return Math.clamp(speed.get(), SLOWEST, FASTEST);
    }
}
