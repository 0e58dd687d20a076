package org.frameseek.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frameseek.faults.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
    @TempDir
    Path folder;

    private static JsonObject settings(String value) {
        var object = new JsonObject();
        object.addProperty("value", value);
        return object;
    }

    private static String value(Path file) throws Exception {
        var content = new JsonFile(file).read();
        assertEquals(null, content.setAside());
        return content.object().has("value") ? content.object().get("value").getAsString() : "nothing";
    }

    @Test
    void aFailingDiskLeavesTheOldSettingsOrTheNew() throws Exception {
        int met = Sweep.through(folder, place -> new JsonFile(place.resolve("s.json")).write(settings("old")),
                place -> new JsonFile(place.resolve("s.json")).write(settings("new")), (place, failure) -> {
                    assertEquals(failure == null ? "new" : "old", value(place.resolve("s.json")));
                    new JsonFile(place.resolve("s.json")).write(settings("later"));
                    assertEquals("later", value(place.resolve("s.json")));
                });
        assertTrue(met > 10, met + " faults met");
    }

    @Test
    void theFirstSettingsAreThereOrNot() throws Exception {
        Sweep.through(folder, _ -> { }, place -> new JsonFile(place.resolve("home/s.json")).write(settings("new")),
                (place, failure) -> assertEquals(failure == null ? "new" : "nothing",
                        value(place.resolve("home/s.json"))));
    }

    @Test
    void manyWritersNeverMixTheirBytes() throws Exception {
        var file = new JsonFile(folder.resolve("s.json"));
        var values = List.of("a".repeat(10), "b".repeat(10_000), "c".repeat(100_000));
        try (var threads = Executors.newFixedThreadPool(values.size())) {
            var written = new ArrayList<Future<?>>();
            for (int turn = 0; turn < 10; turn++) {
                for (var value : values) {
                    written.add(threads.submit(() -> {
                        file.write(settings(value));
                        assertTrue(values.contains(value(folder.resolve("s.json"))));
                        return null;
                    }));
                }
            }
            for (var each : written) {
                each.get();
            }
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("s.json")), files.toList());
        }
    }
}
