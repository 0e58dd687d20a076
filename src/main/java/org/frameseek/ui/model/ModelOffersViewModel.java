package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.catalogue.FoundModel;
import org.frameseek.catalogue.ModelShelf;
import org.frameseek.catalogue.Role;
import org.frameseek.download.DownloadException;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Network;
import org.frameseek.encoder.EncoderException;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Handle;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The models on offer, and the current download. One model is downloaded at a time. Closing the window or the program
/// keeps the downloaded part.
public final class ModelOffersViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ModelOffersViewModel.class);

    private final ShelfSource shelf;
    private final NetworkSource network;
    private final SpeedSource speeds;
    private final Consumer<Path> use;
    private final Tasks tasks;
    private final Executor later;

    private final ObservableList<ModelOffer> offers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CatalogueEntry> multilingual =
            new ReadOnlyObjectWrapper<>(this, "multilingual");
    private final ReadOnlyObjectWrapper<CatalogueEntry> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<DownloadProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", Double.NaN);
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper(this, "measuring");
    private Handle download = () -> { };
    private Handle probe = () -> { };

    /// Reads the list of models. The window does not wait for it.
    @FunctionalInterface
    public interface ShelfSource {
        ModelShelf get() throws CatalogueException;
    }

    /// Access to the web with the current settings.
    @FunctionalInterface
    public interface NetworkSource {
        Network get() throws DownloadException;
    }

    /// How fast this computer encodes pictures with a model of OpenAI's B/32 size, with the current settings.
    public interface SpeedSource {
        OptionalDouble known();

        /// Takes seconds, and ends early when the thread is interrupted.
        double measure() throws EncoderException;
    }

    /// @param use receives the folder of a model that the user wants to use
    /// @param later runs work on the JavaFX thread, from any thread
    public ModelOffersViewModel(
            ShelfSource shelf, NetworkSource network, SpeedSource speeds, Consumer<Path> use, Tasks tasks,
            Executor later) {
        this.shelf = shelf;
        this.network = network;
        this.speeds = speeds;
        this.use = use;
        this.tasks = tasks;
        this.later = later;
    }

    /// The few recommended models; the command line lists all.
    public ObservableList<ModelOffer> offers() {
        return offers;
    }

    /// The model to recommend for languages that the current one cannot read; null while none is known.
    public ReadOnlyObjectProperty<CatalogueEntry> multilingualProperty() {
        return multilingual.getReadOnlyProperty();
    }

    /// Looks in the list for the model to recommend. Without the list there is none, which is told where models are
    /// offered.
    public void recommend() {
        tasks.run(Lane.FILES, () -> shelf.get().catalogue().multilingual().orElse(null), multilingual::set,
                failure -> LOG.info("No model to recommend", failure));
    }

    /// The model being downloaded, or null.
    public ReadOnlyObjectProperty<CatalogueEntry> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Null before the first report.
    public ReadOnlyObjectProperty<DownloadProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last download ended, or null.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Pictures per second with a model of B/32's size; not a number until measured.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /// Measures the speed of this computer, for about ten seconds.
    public void measure() {
        measuring.set(true);
        probe = tasks.run(Lane.CALIBRATION, speeds::measure, measured -> {
            measuring.set(false);
            speed.set(measured);
        }, failure -> {
            measuring.set(false);
            fail(failure);
        });
    }

    public void stopMeasuring() {
        probe.cancel();
        measuring.set(false);
    }

    /// Checks again what is on this computer.
    public void refresh() {
        tasks.run(Lane.FILES, speeds::known, known -> speed.set(known.orElse(Double.NaN)), this::fail);
        tasks.run(Lane.FILES, this::look, offers::setAll, this::fail);
    }

    private List<ModelOffer> look() throws CatalogueException {
        var models = shelf.get();
        return models.catalogue().entries().stream()
                .filter(entry -> entry.role() != Role.CLASSIC)
                .map(entry -> new ModelOffer(
                        entry, models.find(entry).map(FoundModel::folder).orElse(null),
                        models.unfinished(entry).orElse(0), entry.extendedModel() == null
                                || models.baseOf(entry).isPresent()))
                .toList();
    }

    /// Downloads a model, or resumes its download, and then uses it.
    public void get(CatalogueEntry entry) {
        if (running.get() != null) {
            return;
        }
        problem.set(null);
        progress.set(null);
        running.set(entry);
        download = tasks.run(
                Lane.DOWNLOAD,
                () -> shelf.get().get(entry, network.get(), report -> later.execute(() -> show(entry, report))),
                this::got, failure -> {
                    running.set(null);
                    fail(failure);
                    refresh();
                });
    }

    private void show(CatalogueEntry entry, DownloadProgress report) {
        if (running.get() == entry) {
            progress.set(report);
        }
    }

    private void got(FoundModel model) {
        running.set(null);
        refresh();
        use(model.folder(), model.entry());
    }

    /// Uses a model that is on this computer.
    public void use(ModelOffer offer) {
        if (offer.folder() != null) {
            use(offer.folder(), offer.entry());
        }
    }

    /// A language pack is used with the model that it was made for.
    private void use(Path folder, @Nullable CatalogueEntry entry) {
        if (entry == null || entry.extendedModel() == null) {
            use.accept(folder);
            return;
        }
        tasks.run(Lane.FILES, () -> shelf.get().baseOf(entry),
                base -> base.map(FoundModel::folder).ifPresent(use), this::fail);
    }

    /// Stops the download and keeps the downloaded part.
    public void pause() {
        stop(this::refresh);
    }

    /// Deletes an unfinished download, and stops it first if it is running.
    public void discard(CatalogueEntry entry) {
        Runnable forget = () -> tasks.run(Lane.DOWNLOAD, () -> {
            shelf.get().discard(entry);
            return null;
        }, _ -> refresh(), this::fail);
        if (running.get() == entry) {
            stop(forget);
        } else {
            forget.run();
        }
    }

    /// @param then called once the download has released its files
    private void stop(Runnable then) {
        if (running.get() != null) {
            running.set(null);
            download.cancel();
            tasks.run(Lane.DOWNLOAD, () -> null, _ -> then.run(), this::fail);
        }
    }

    private void fail(Exception failure) {
        LOG.warn("Model not fetched", failure);
        problem.set(failure);
    }
}
