package org.frameseek.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void titlesShowNoMarkOfAKey() {
        var title = texts.bindWithoutMnemonic("settings.library");
        assertEquals("Index folder", title.get());
        assertEquals("Settings…", texts.withoutMnemonic("menu.file.settings"));

        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("索引文件夹", title.get());
        assertEquals("打开视频…", texts.withoutMnemonic("menu.file.open"));
    }
}
