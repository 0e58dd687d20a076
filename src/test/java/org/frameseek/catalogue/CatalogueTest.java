package org.frameseek.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.frameseek.download.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bundled list of models.
class CatalogueTest {
    private static final Path MODELS = Path.of("models");

    @TempDir
    private Path folder;

    @Test
    void everyModelIsPinnedAndFetchesItsWeightsOnce() throws Exception {
        for (var entry : Catalogue.read(MODELS).entries()) {
            assertTrue(entry.revision().matches("[0-9a-f]{40}"), entry.id());
            long weights = entry.files().stream()
                    .filter(file -> !file.path().contains("/") && file.path().matches(".*\\.(safetensors|bin)"))
                    .count();
            assertEquals(1, weights, entry.id());
            assertTrue(entry.bytes() > 100_000_000, entry.id());
            assertNotEquals(entry.note(Locale.ENGLISH), entry.note(Locale.SIMPLIFIED_CHINESE), entry.id());
            for (var file : entry.files()) {
                assertTrue(file.size() != null || file.about() != null, entry.id() + " " + file.path());
                assertTrue(file.sha256() == null || file.size() != null, "a sum without a size: " + file.path());
            }
        }
    }

    @Test
    void everyRoleHasOneModelAndTheFirstChoiceComesFirst() throws Exception {
        var catalogue = Catalogue.read(MODELS);
        assertEquals(Role.FIRST_CHOICE, catalogue.entries().getFirst().role());
        for (var role : Role.values()) {
            long count = catalogue.entries().stream().filter(entry -> entry.role() == role).count();
            assertTrue(role == Role.CLASSIC ? count > 1 : count == 1, role.name());
        }
        var pack = catalogue.find("language-pack").orElseThrow();
        assertTrue(catalogue.find(pack.extendedModel()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "first-choice, google/siglip2-base-patch32-256", "Fastest, wkcn/TinyCLIP-ViT-40M-32-Text-19M-LAION400M",
        "openai/clip-vit-base-patch32, openai/clip-vit-base-patch32",
        "CLIP-VIT-base-patch32, openai/clip-vit-base-patch32", "chinese, OFA-Sys/chinese-clip-vit-base-patch16"})
    void isFoundByWhatPeopleCallIt(String name, String id) throws Exception {
        assertEquals(id, Catalogue.read(MODELS).find(name).orElseThrow().id());
    }

    @Test
    void knowsNothingElse() throws Exception {
        var catalogue = Catalogue.read(MODELS);
        assertFalse(catalogue.find("classic").isPresent());
        assertFalse(catalogue.find("").isPresent());
        assertFalse(catalogue.find("nobody/nothing").isPresent());
    }

    @Test
    void addressesAreThoseOfTheHub() throws Exception {
        var entry = Catalogue.read(MODELS).find("first-choice").orElseThrow();
        var weights = entry.filesOn(URI.create("https://mirror.example/hf/")).files().getLast();
        assertEquals("https://mirror.example/hf/google/siglip2-base-patch32-256/resolve/"
                + "94dffa8cb1179de3e03f091dbc3917e5d5a9ae84/model.safetensors", weights.address().toString());
        assertEquals(new Checksum.Sha256("7d241bb3becad218f211f480487f491df4f8c0a472ecf7afdec5615815a301f1"),
                weights.checksum());
        assertEquals(1_507_473_288L, weights.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "{", "{\"models\":[null]}", "{\"models\":[{\"id\":\"a\"}]}",
        "{\"models\":[{\"id\":\"a\",\"files\":[{\"path\":\"../a\"}]}]}"})
    void aDamagedListIsSaid(String text) throws Exception {
        Files.writeString(folder.resolve("catalog.json"), text);
        var failure = assertThrows(CatalogueException.class, () -> Catalogue.read(folder));
        assertEquals("catalogue.damaged", failure.code());
    }
}
