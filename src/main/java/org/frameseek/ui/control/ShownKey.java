package org.frameseek.ui.control;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Shows a key beside a menu entry without binding it: a real accelerator would act while a slider or a text field
/// needs the key.
final class ShownKey extends KeyCombination {
    private final String name;

    ShownKey(String name) {
        this.name = name;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return name;
    }
}
