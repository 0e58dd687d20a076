package org.frameseek.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.ui.Forgotten;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SettingsFormTest {
    private final Settings settings = new Settings();
    private final Texts texts = new Texts();

    private SettingsForm form() {
        var form = new SettingsForm(texts);
        form.flag("settings.exact", settings.exactProperty());
        return form;
    }

    @Test
    void aFlagAndItsSettingFollowEachOther() {
        var box = (CheckBox) form().getChildren().getFirst();
        settings.exactProperty().set(true);
        assertTrue(box.isSelected());
        box.fire();
        assertEquals(false, settings.exactProperty().get());
    }

    @Test
    void aClosedPageIsForgotten() {
        assertTrue(Forgotten.isForgotten(this::form));
    }
}
