package org.frameseek.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPlaceTest {
    @TempDir
    private Path folder;

    private Path model(String name) throws IOException {
        var model = Files.createDirectories(folder.resolve(name));
        Files.writeString(model.resolve("config.json"), "{}");
        return model;
    }

    @Test
    void aModelIsFoundOneLevelAboveAndBelow() throws IOException {
        var model = model("clip");
        var below = Files.createDirectory(model.resolve("onnx"));

        assertEquals(model, ModelPlace.near(model));
        assertEquals(model, ModelPlace.near(folder));
        assertEquals(model, ModelPlace.near(below));
    }

    @Test
    void whatIsNotCertainStaysAsItWasChosen() throws IOException {
        model("one");
        model("two");
        var gone = folder.resolve("gone");

        assertEquals(folder, ModelPlace.near(folder));
        assertEquals(gone, ModelPlace.near(gone));
    }
}
