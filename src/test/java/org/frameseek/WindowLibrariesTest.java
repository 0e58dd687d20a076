package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WindowLibrariesTest {
    @Test
    void allThereIsNoError() {
        assertDoesNotThrow(() -> WindowLibraries.require(_ -> true, _ -> true));
    }

    @Test
    void everyMissingLibraryIsNamedWithTheCommandOfThisSystem() {
        var debian = assertThrows(WindowLibraries.MissingException.class,
                () -> WindowLibraries.require(file -> !file.startsWith("libG") && !file.startsWith("libgtk"),
                        "apt-get"::equals));
        assertEquals("No window can be opened: this system lacks libgtk-3.so.0, libGL.so.1. Install them with:"
                + " sudo apt install libgtk-3-0 libgl1", debian.getMessage());
        var fedora = assertThrows(WindowLibraries.MissingException.class,
                () -> WindowLibraries.require("libgtk-3.so.0"::equals, "dnf"::equals));
        assertEquals("无法打开窗口：系统缺少 libXtst.so.6, libXxf86vm.so.1, libGL.so.1, libpangoft2-1.0.so.0, libfreetype.so.6。"
                + "请用以下命令安装：sudo dnf install libXtst libXxf86vm libglvnd-glx pango freetype",
                fedora.message(Locale.SIMPLIFIED_CHINESE));
    }
}
