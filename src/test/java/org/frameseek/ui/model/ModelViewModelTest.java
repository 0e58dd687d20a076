package org.frameseek.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;

class ModelViewModelTest {
    private static final Path BUNDLED = Path.of("bundled");
    private static final Path CLIP = Path.of("clip");
    private static final Path BROKEN = Path.of("broken");

    private final Settings settings = new Settings();
    private final InlineTasks tasks = new InlineTasks();
    private final List<Path> closed = new ArrayList<>();
    private final ModelViewModel models = new ModelViewModel(settings, BUNDLED, BUNDLED, this::load, tasks);

    private LoadedModel load(Path folder, ComputeChoice compute) throws EncoderException {
        if (folder.equals(BROKEN)) {
            throw new EncoderException("model.files-missing", folder, null, "config.json");
        }
        var encoder = new ColourEncoder(folder.toString());
        return new LoadedModel(folder, encoder, encoder, false, () -> closed.add(folder));
    }

    @Test
    void bundledModelIsTheFirst() {
        models.load();
        assertEquals(BUNDLED, models.modelProperty().get().folder());
        assertFalse(models.loadingProperty().get());
    }

    @Test
    void aModelThatTheInstallerBringsIsTheFirst() {
        var brought = new ModelViewModel(settings, BUNDLED, CLIP, this::load, tasks);
        brought.load();
        assertEquals(CLIP, brought.modelProperty().get().folder());
        assertEquals(List.of(CLIP, BUNDLED), brought.choices());
        assertEquals("", settings.modelFolderProperty().get(), "an update may move it");
        brought.choose(BUNDLED);
        var nextStart = new ModelViewModel(settings, BUNDLED, CLIP, this::load, tasks);
        nextStart.load();
        assertEquals(BUNDLED, nextStart.modelProperty().get().folder(), "the user's choice stays");
    }

    @Test
    void chosenModelIsRememberedAndTheOldOneClosed() {
        models.load();
        models.choose(CLIP);
        assertEquals(CLIP, models.modelProperty().get().folder());
        assertEquals(List.of(BUNDLED), closed);
        assertEquals(List.of(BUNDLED, CLIP), models.choices());

        var nextStart = new ModelViewModel(settings, BUNDLED, BUNDLED, this::load, tasks);
        nextStart.load();
        assertEquals(CLIP, nextStart.modelProperty().get().folder());
    }

    @Test
    void incompleteFolderLeavesTheModelInUse() {
        models.load();
        models.choose(BROKEN);
        assertEquals(BUNDLED, models.modelProperty().get().folder());
        assertNotNull(models.problemProperty().get());
        assertEquals(List.of(BUNDLED), models.choices());
        assertEquals(List.of(), closed);
        models.choose(CLIP);
        assertNull(models.problemProperty().get());
    }

    @Test
    void vanishedModelGivesWayToTheBundledOne() {
        settings.modelFolderProperty().set(BROKEN.toString());
        models.load();
        assertEquals(BUNDLED, models.modelProperty().get().folder());
        assertNotNull(models.problemProperty().get());
    }

    @Test
    void onlyTheLastChoiceCounts() {
        tasks.hold();
        models.choose(BUNDLED);
        models.choose(CLIP);
        tasks.release();
        assertEquals(CLIP, models.modelProperty().get().folder());
        assertEquals(List.of(BUNDLED), closed);
    }
}
