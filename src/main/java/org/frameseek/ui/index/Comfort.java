package org.frameseek.ui.index;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.frameseek.settings.Settings;

/// Decides when indexing waits so that it does not bother the user.
public final class Comfort {
    private final ObjectBinding<Hold> hold;

    /// @param watching whether a video plays in full screen
    public Comfort(Settings settings, ObservableBooleanValue onBattery, ObservableBooleanValue watching) {
        hold = Bindings.createObjectBinding(() -> {
            if (settings.pauseOnBatteryProperty().get() && onBattery.get()) {
                return Hold.BATTERY;
            }
            return settings.gentleProperty().get() && watching.get() ? Hold.FULL_SCREEN : Hold.NONE;
        }, settings.pauseOnBatteryProperty(), settings.gentleProperty(), onBattery, watching);
    }

    public void govern(IndexQueue queue) {
        queue.holdProperty().bind(hold);
    }
}
