package org.frameseek.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Describes a control without text: a tooltip for the eye, a name for screen readers.
public final class Tips {
    private Tips() {
    }

    public static void set(Control control, ObservableValue<String> words) {
        set(control, words, words);
    }

    /// @param name what a screen reader says, for example the tooltip without its key
    public static void set(Control control, ObservableValue<String> words, ObservableValue<String> name) {
        show(control, words);
        control.accessibleTextProperty().bind(name);
    }

    /// For a control that has a name of its own. The tooltip is made when the pointer first comes: it has a window of
    /// its own, and the start of the program would pay for dozens.
    public static void show(Control control, ObservableValue<String> words) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(of(words));
            }
        });
    }

    /// For what is no control.
    public static Tooltip of(ObservableValue<String> words) {
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        return tip;
    }
}
