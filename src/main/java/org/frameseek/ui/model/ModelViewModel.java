package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loaded model, and the others to choose from.
public final class ModelViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ModelViewModel.class);
    private static final int KNOWN_MODELS = 12;

    private final Settings settings;
    private final Path bundled;
    private final Path first;
    private final ModelLoader loader;
    private final Tasks tasks;
    private final Latest<LoadedModel> load;

    private final ReadOnlyObjectWrapper<LoadedModel> model = new ReadOnlyObjectWrapper<>(this, "model");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    /// @param bundled the demo model, which is always there
    /// @param first the model of a first start, often the demo model too
    public ModelViewModel(Settings settings, Path bundled, Path first, ModelLoader loader, Tasks tasks) {
        this.settings = settings;
        this.bundled = bundled;
        this.first = first;
        this.loader = loader;
        this.tasks = tasks;
        load = new Latest<>(tasks, Lane.INDEX, this::close);
    }

    /// Null until a model is loaded. The previous model stays usable until all work given to it is done.
    public ReadOnlyObjectProperty<LoadedModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return load.pendingProperty();
    }

    /// Why the last chosen model could not be loaded, or null.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The program's own models, then the folders opened earlier.
    public List<Path> choices() {
        var choices = new ArrayList<Path>();
        choices.add(first);
        if (!first.equals(bundled)) {
            choices.add(bundled);
        }
        settings.knownModelsProperty().get().stream().map(Path::of).forEach(choices::add);
        return choices;
    }

    public boolean isBundled(Path folder) {
        return bundled.equals(folder);
    }

    /// Loads the last chosen model.
    public void load() {
        var chosen = settings.modelFolderProperty().get();
        choose(chosen.isEmpty() ? first : Path.of(chosen));
    }

    /// Loads this folder to replace the current model. If loading fails, the current model stays.
    public void choose(Path folder) {
        problem.set(null);
        load.run(loading(folder), this::use, failure -> fail(folder, failure));
    }

    /// Loads this folder's model beside the current one, with the settings of now. Whoever runs this closes the model.
    public Callable<LoadedModel> loading(Path folder) {
        var compute = new ComputeChoice(settings.deviceProperty().get(), settings.precisionProperty().get(),
                settings.threadsProperty().get());
        return () -> loader.load(ModelPlace.near(folder), compute);
    }

    private void use(LoadedModel loaded) {
        var before = model.get();
        remember(loaded.folder());
        model.set(loaded);
        if (before != null) {
            close(before);
        }
    }

    private void fail(Path folder, Exception failure) {
        LOG.warn("Model {} not loaded", folder, failure);
        problem.set(failure);
        if (model.get() == null && !isBundled(folder)) {
            chooseBundledInstead(failure);
        }
    }

    /// The program must stay usable when a model's folder is gone; the reason stays on screen.
    private void chooseBundledInstead(Exception failure) {
        choose(bundled);
        problem.set(failure);
    }

    private void remember(Path folder) {
        settings.modelFolderProperty().set(folder.equals(first) ? "" : folder.toString());
        if (folder.equals(first) || isBundled(folder)) {
            return;
        }
        var known = new ArrayList<>(settings.knownModelsProperty().get());
        known.remove(folder.toString());
        known.addFirst(folder.toString());
        settings.knownModelsProperty().set(List.copyOf(known.subList(0, Math.min(known.size(), KNOWN_MODELS))));
    }

    /// Releases the current model when the program ends and no lane is running.
    public void close() {
        if (model.get() != null) {
            closeNow(model.get());
            model.set(null);
        }
    }

    /// Empty work on both lanes that use a model shows that they have finished all earlier work.
    private void close(LoadedModel old) {
        tasks.run(Lane.INDEX, () -> null, _ -> tasks.run(Lane.QUERY, () -> {
            closeNow(old);
            return null;
        }, _ -> { }, failure -> LOG.warn("Model not closed", failure)), failure -> LOG.warn("Lane failed", failure));
    }

    private static void closeNow(LoadedModel old) {
        try {
            old.memory().close();
        } catch (Exception e) {
            LOG.warn("Model {} not closed", old.folder(), e);
        }
    }
}
