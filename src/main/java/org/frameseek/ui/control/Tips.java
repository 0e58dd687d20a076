package org.frameseek.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Describes a control without text: a tooltip for the eye, a name for screen readers.
public final class Tips {
    private Tips() {
    }

    public static void set(Control control, ObservableValue<String> words) {
        set(control, words, words);
    }

    /// @param name what a screen reader says, for example the tooltip without its key
    public static void set(Control control, ObservableValue<String> words, ObservableValue<String> name) {
        control.setTooltip(of(words));
        control.accessibleTextProperty().bind(name);
    }

    /// For a control that has a name of its own.
    public static Tooltip of(ObservableValue<String> words) {
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        return tip;
    }
}
