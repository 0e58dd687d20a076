package org.frameseek.ui.timeline;

import javafx.util.Subscription;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.KeyPlace;
import org.frameseek.ui.keys.Shortcut;

/// Keys of the focused timeline.
final class KeyInput {
    private final TimelineHeatmap control;
    private final KeyMap keys = new KeyMap(new KeyBindings());
    private final Subscription listening;

    KeyInput(TimelineHeatmap control) {
        this.control = control;
        set(Shortcut.FIRST_FRAME, () -> control.moveTo(0));
        set(Shortcut.LAST_FRAME, () -> control.moveTo(Integer.MAX_VALUE));
        set(Shortcut.PAGE_BACK, () -> control.view().pan(-control.view().spanProperty().get().length()));
        set(Shortcut.PAGE_FORWARD, () -> control.view().pan(control.view().spanProperty().get().length()));
        set(Shortcut.MOMENT, this::chooseMoment);
        listening = keys.install(control, KeyPlace.TIMELINE);
    }

    private void set(Shortcut shortcut, Runnable action) {
        keys.set(shortcut, () -> {
            if (!control.isEmpty()) {
                action.run();
            }
        });
    }

    void dispose() {
        listening.unsubscribe();
    }

    private void chooseMoment() {
        if (control.moments().isEmpty()) {
            return;
        }
        int selected = control.selectedRankProperty().get();
        control.choose(selected > 0 ? selected : control.moments().getFirst().rank());
    }
}
