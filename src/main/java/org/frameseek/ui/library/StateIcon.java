package org.frameseek.ui.library;

import org.frameseek.ui.library.VideoItem.State;
import org.kordamp.ikonli.feather.Feather;

/// The sign of a state, so that a narrow list is read at a glance.
final class StateIcon {
    private StateIcon() {
    }

    static Feather of(State state) {
        return switch (state) {
            case NEW -> Feather.MINUS;
            case WAITING -> Feather.CLOCK;
            case PAUSED -> Feather.PAUSE;
            case RUNNING -> Feather.LOADER;
            case PARTIAL -> Feather.PIE_CHART;
            case INDEXED -> Feather.CHECK;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case MISSING -> Feather.HELP_CIRCLE;
        };
    }
}
