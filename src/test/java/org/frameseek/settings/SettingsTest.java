package org.frameseek.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings();
    private Path file;
    private SettingsStore store;

    @BeforeEach
    void setUp() {
        file = folder.resolve("设置 folder/settings.json");
        store = new SettingsStore(file);
    }

    @Test
    void defaultsCountWithoutAFile() throws Exception {
        assertNull(store.load(settings));
        assertEquals(Appearance.SYSTEM, settings.appearanceProperty().get());
        assertEquals(95, settings.jpegQualityProperty().get());
    }

    @Test
    void whatWasSavedIsReadAgain() throws Exception {
        settings.appearanceProperty().set(Appearance.DARK);
        settings.queriesProperty().set(List.of("a red car", "一只猫"));
        settings.windowProperty().set(new WindowBounds(10, 20, 1200, 800, true));
        store.save(settings.toJson());

        var read = new Settings();
        store.load(read);
        assertEquals(Appearance.DARK, read.appearanceProperty().get());
        assertEquals(List.of("a red car", "一只猫"), read.queriesProperty().get());
        assertEquals(new WindowBounds(10, 20, 1200, 800, true), read.windowProperty().get());
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void unknownKeysAreKept() throws Exception {
        write("{\"fromTheFuture\": {\"a\": 1}, \"jpegQuality\": 80}");
        store.load(settings);
        store.save(settings.toJson());

        assertTrue(Files.readString(file).contains("fromTheFuture"));
        assertEquals(80, settings.jpegQualityProperty().get());
    }

    @Test
    void valuesThatMakeNoSenseGiveWayToDefaults() throws Exception {
        write("""
                {"jpegQuality": 900, "device": "toaster", "appearance": "PINK", "queries": [null], "volume": "loud",
                 "window": {"width": 3, "height": 2}, "exportFolder": 7, "threads": []}""");
        store.load(settings);

        assertEquals(95, settings.jpegQualityProperty().get());
        assertEquals(DeviceChoice.AUTO, settings.deviceProperty().get());
        assertEquals(Appearance.SYSTEM, settings.appearanceProperty().get());
        assertEquals(List.of(), settings.queriesProperty().get());
        assertEquals(1.0, settings.volumeProperty().get());
        assertNull(settings.windowProperty().get());
        assertEquals(0, settings.threadsProperty().get());
    }

    @Test
    void damagedFileIsSetAside() throws Exception {
        for (var damaged : List.of("{\"jpegQuality\": 8", "", "[1, 2]", "\u0000\u0000", "null")) {
            write(damaged);
            var aside = store.load(settings);

            assertEquals(damaged, Files.readString(aside));
            assertFalse(Files.exists(file));
            assertEquals(95, settings.jpegQualityProperty().get());
        }
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("occupied"), "");
        var blocked = new SettingsStore(folder.resolve("occupied/settings.json"));
        var failure = assertThrows(StorageException.class, () -> blocked.save(settings.toJson()));
        assertTrue(failure.getMessage().contains("occupied"));
    }

    @Test
    void everyChangeIsTold() {
        var told = new ArrayList<String>();
        settings.onChange(() -> told.add("changed"));
        settings.mutedProperty().set(true);
        settings.mutedProperty().set(false);
        assertEquals(2, told.size());
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
