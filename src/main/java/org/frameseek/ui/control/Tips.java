package org.frameseek.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Says what a control without words is for: to the eye in a tooltip, to the ear as its name.
public final class Tips {
    private Tips() {
    }

    public static void set(Control control, ObservableValue<String> words) {
        set(control, words, words);
    }

    /// @param name what a screen reader says, such as the words without their key
    public static void set(Control control, ObservableValue<String> words, ObservableValue<String> name) {
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        control.setTooltip(tip);
        control.accessibleTextProperty().bind(name);
    }
}
