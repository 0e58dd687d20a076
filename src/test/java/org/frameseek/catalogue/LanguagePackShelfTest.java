package org.frameseek.catalogue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A language pack goes with the model that it was made for.
class LanguagePackShelfTest {
    private static final CatalogueEntry BASE = entry("org/base", null);
    private static final CatalogueEntry SAME_SIZE = entry("org/same-size", null);
    private static final CatalogueEntry PACK = entry("org/pack", "org/base");

    @TempDir
    private Path folder;

    private ModelShelf shelf;

    private static CatalogueEntry entry(String id, @Nullable String extended) {
        return new CatalogueEntry(id, id, Role.CLASSIC, "0123456789012345678901234567890123456789", "MIT",
                Languages.MANY, 1, 512, 224, "clip", extended, List.of(), Map.of());
    }

    @BeforeEach
    void open() throws Exception {
        shelf = new ModelShelf(
                new Catalogue(List.of(BASE, SAME_SIZE, PACK)), folder.resolve("demo"), folder, List.of());
        for (var entry : List.of(BASE, SAME_SIZE)) {
            Files.createDirectories(folder.resolve(entry.folderName()));
        }
    }

    @Test
    void packIsFoundForItsModelOnly() throws Exception {
        var base = folder.resolve(BASE.folderName());
        assertEquals(Optional.empty(), shelf.packFor(base));
        var pack = Files.createDirectories(folder.resolve(PACK.folderName()));
        assertEquals(Optional.of(pack), shelf.packFor(base));
        assertEquals(Optional.empty(), shelf.packFor(folder.resolve(SAME_SIZE.folderName())));
        assertEquals(base, shelf.baseOf(PACK).orElseThrow().folder());
    }

    @Test
    void packForAnotherModelIsRefusedAlthoughItsVectorsAreAsLong() throws Exception {
        var pack = Files.createDirectories(folder.resolve(PACK.folderName()));
        assertDoesNotThrow(() -> shelf.requireFit(pack, folder.resolve(BASE.folderName())));
        assertDoesNotThrow(() -> shelf.requireFit(pack, folder.resolve("somewhere/else")), "unknown, so believed");
        for (var other : List.of(SAME_SIZE.folderName(), "demo")) {
            var failure = assertThrows(
                    CatalogueException.class, () -> shelf.requireFit(pack, folder.resolve(other)));
            assertEquals("catalogue.pack-base", failure.code());
            assertTrue(failure.getMessage().contains("org/base"), failure.getMessage());
        }
    }
}
