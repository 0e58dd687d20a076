package org.frameseek.ui.index;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the system for its power source now and then, as long as the answer matters.
public final class BatteryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BatteryWatch.class);
    private static final Duration PERIOD = Duration.seconds(15);

    private final Battery battery;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private final ReadOnlyBooleanWrapper discharging = new ReadOnlyBooleanWrapper(this, "discharging");

    public BatteryWatch(ObservableValue<Boolean> wanted, Tasks tasks) {
        this(new Battery(Battery.LINUX), wanted, tasks);
    }

    BatteryWatch(Battery battery, ObservableValue<Boolean> wanted, Tasks tasks) {
        this.battery = battery;
        this.tasks = tasks;
        var clock = new Timeline(new KeyFrame(Duration.ZERO, _ -> look()), new KeyFrame(PERIOD));
        clock.setCycleCount(Animation.INDEFINITE);
        wanted.subscribe(matters -> {
            if (matters) {
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
    }

    /// Looks for a battery.
    public void refresh() {
        tasks.run(Lane.FILES, battery::exists, possible::set, this::fail);
    }

    /// Whether [#refresh] found a battery whose state can be asked for.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty dischargingProperty() {
        return discharging.getReadOnlyProperty();
    }

    private void look() {
        tasks.run(Lane.FILES, battery::isDischarging, discharging::set, this::fail);
    }

    private void fail(Exception failure) {
        LOG.warn("The power source is not known", failure);
    }
}
