package org.frameseek.ui.keys;

import javafx.scene.input.KeyCode;

/// A node that uses plain keys itself while it has the focus.
public interface KeepsKeys {
    boolean keeps(KeyCode code);
}
