package org.frameseek.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frameseek.i18n.Texts;
import org.frameseek.ui.Forgotten;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class KeyFieldTest {
    @Test
    void aClosedPageIsForgotten() {
        var texts = new Texts();
        var names = new KeyNames(texts, false, new KeyBindings());
        assertTrue(Forgotten.isForgotten(
                () -> new KeyField(Shortcut.PLAY, names, new KeyConflict(names, texts), texts)));
    }
}
