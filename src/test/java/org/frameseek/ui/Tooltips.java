package org.frameseek.ui;

import javafx.event.Event;
import javafx.scene.control.Control;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// What the pointer learns.
public final class Tooltips {
    private Tooltips() {
    }

    /// @return the words that a control shows to a pointer that rests on it, empty if there are none
    public static String over(Control control) {
        Event.fireEvent(control, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, true, false, false, new PickResult(control, 1, 1)));
        var tooltip = control.getTooltip();
        return tooltip == null ? "" : tooltip.getText();
    }
}
