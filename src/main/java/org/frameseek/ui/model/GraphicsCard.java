package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Downloader;
import org.frameseek.engine.pack.DriverProbe;
import org.frameseek.engine.pack.DriverProbe.Card;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.engine.pack.EnginePack;
import org.frameseek.engine.pack.EnginePackException;
import org.frameseek.engine.pack.PackDownload;
import org.frameseek.ui.model.ModelOffersViewModel.NetworkSource;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Handle;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The graphics card, and the engine that uses it from the next start.
public final class GraphicsCard {
    private static final Logger LOG = LoggerFactory.getLogger(GraphicsCard.class);

    /// How far the use of the card is.
    public enum State { OFFERED, DOWNLOADING, CHOSEN }

    private final Path home;
    private final DriverProbe probe;
    private final NetworkSource network;
    private final Tasks tasks;
    private final Executor later;

    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>(this, "card");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OFFERED);
    private final ReadOnlyObjectWrapper<@Nullable DownloadProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private Handle download = () -> { };

    private record Found(@Nullable Card card, boolean chosen, @Nullable Exception problem) {
    }

    /// @param home the program's data folder
    /// @param later runs work on the JavaFX thread, from any thread
    public GraphicsCard(Path home, DriverProbe probe, NetworkSource network, Tasks tasks, Executor later) {
        this.home = home;
        this.probe = probe;
        this.network = network;
        this.tasks = tasks;
        this.later = later;
    }

    /// The first card that the engine's build supports, or null.
    public ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Null before the first report.
    public ReadOnlyObjectProperty<@Nullable DownloadProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the card is not used, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Looks for a card.
    public void refresh() {
        if (state.get() != State.DOWNLOADING) {
            tasks.run(Lane.FILES, this::look, found -> {
                card.set(found.card());
                problem.set(found.problem());
                state.set(found.chosen() ? State.CHOSEN : State.OFFERED);
            }, this::fail);
        }
    }

    private Found look() {
        var found = probe.probe().stream().flatMap(driver -> driver.cards().stream()).filter(Card::isSupported)
                .findFirst().orElse(null);
        try {
            return new Found(found, new EngineChoice(home).chosen().isPresent(), null);
        } catch (EnginePackException e) {
            return new Found(found, false, e);
        }
    }

    /// Downloads the engine, or resumes its download, and uses it from the next start.
    public void get() {
        problem.set(null);
        progress.set(null);
        state.set(State.DOWNLOADING);
        download = tasks.run(Lane.DOWNLOAD, this::fetch, _ -> state.set(State.CHOSEN), failure -> {
            state.set(State.OFFERED);
            fail(failure);
        });
    }

    private EnginePack fetch() throws Exception {
        var pack = new PackDownload(
                home, new Downloader(network.get()), PackDownload.PLACE, PackDownload.platform())
                .get(report -> later.execute(() -> progress.set(report)));
        new EngineChoice(home).use(pack);
        return pack;
    }

    /// Stops the download and keeps what is here.
    public void pause() {
        download.cancel();
        state.set(State.OFFERED);
    }

    /// Removes the downloaded engine; the next start uses the processor.
    public void remove() {
        tasks.run(Lane.DOWNLOAD, () -> {
            PackDownload.remove(home);
            return null;
        }, _ -> refresh(), this::fail);
    }

    private void fail(Exception failure) {
        LOG.warn("Graphics card not used", failure);
        problem.set(failure);
    }
}
