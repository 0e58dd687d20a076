package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Lease;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Models that answer lanes beside the one in use. Each is loaded when a lane first needs it, and closed after the last
/// one. JavaFX thread only; they are loaded on the lane for calibration, because the one for models may be indexing for
/// hours, and closed on the lane for queries, so never during an answer.
final class OtherModels {
    private static final Logger LOG = LoggerFactory.getLogger(OtherModels.class);

    private final Library library;
    private final Tasks tasks;
    private final Function<Path, Callable<LoadedModel>> loader;
    private final AskedPictures pictures;
    private final Consumer<Path> changed;
    private final Map<Path, Other> others = new LinkedHashMap<>();
    private @Nullable OpenVideo video;

    /// @param loader makes the work that loads a model's folder
    /// @param changed told of the folder of each model that can answer now, or can no longer, or answers differently
    OtherModels(Library library, Tasks tasks, Function<Path, Callable<LoadedModel>> loader, AskedPictures pictures,
            Consumer<Path> changed) {
        this.library = library;
        this.tasks = tasks;
        this.loader = loader;
        this.pictures = pictures;
        this.changed = changed;
    }

    /// Loads those that are missing, and closes those that nobody needs any more.
    void need(Set<Path> folders) {
        others.values().removeIf(other -> {
            boolean needless = !folders.contains(other.folder);
            if (needless) {
                other.close();
            }
            return needless;
        });
        for (var folder : folders) {
            if (!others.containsKey(folder)) {
                var other = new Other(folder);
                others.put(folder, other);
                other.load();
            }
        }
    }

    /// Looks for the indexes of this video.
    void show(@Nullable OpenVideo opened) {
        video = opened;
        others.values().forEach(Other::findIndex);
    }

    Optional<LaneSource> source(Path folder) {
        return Optional.ofNullable(others.get(folder)).flatMap(Other::source);
    }

    /// The state of a lane that this model cannot answer now.
    LaneState state(Path folder) {
        var other = others.get(folder);
        return other == null ? LaneState.IDLE : other.state;
    }

    /// Called when the program ends and no lane is running.
    void close() {
        others.values().forEach(Other::closeNow);
        others.clear();
    }

    private final class Other {
        private final Path folder;
        private final Latest<Lease<LoadedModel>> loading = new Latest<>(tasks, Lane.CALIBRATION, this::closeLater);
        private final Latest<Optional<Lease<VideoIndex>>> finding =
                new Latest<>(tasks, Lane.FILES, late -> late.ifPresent(this::closeLater));
        /// Used on the lane for queries only.
        private final Map<String, UnitVector> seen = new HashMap<>();
        private LaneState state = LaneState.LOADING;
        private @Nullable Lease<LoadedModel> model;
        private @Nullable VideoSearch search;
        private @Nullable Lease<VideoIndex> index;

        Other(Path folder) {
            this.folder = folder;
        }

        void load() {
            var work = loader.apply(folder);
            loading.run(() -> {
                var loaded = work.call();
                return Lease.of(loaded, () -> free(loaded));
            }, this::use, failure -> fail(failure, "not loaded"));
        }

        private void use(Lease<LoadedModel> loaded) {
            model = loaded;
            var asks = new VideoSearch(loaded.get().texts());
            search = asks;
            if (asks.wantsBackground()) {
                judge(asks, loaded.share());
            }
            findIndex();
        }

        private void judge(VideoSearch asks, Lease<LoadedModel> held) {
            tasks.run(Lane.CALIBRATION, () -> {
                try (held) {
                    return library.background(held.get().texts());
                }
            }, background -> {
                asks.judgeBy(background);
                changed.accept(folder);
            }, failure -> LOG.warn("Answers of {} are judged without unrelated sentences", folder, failure));
        }

        private void findIndex() {
            take(null);
            var open = video;
            var loaded = model;
            if (open == null || loaded == null) {
                finding.cancel();
                changed.accept(folder);
                return;
            }
            state = LaneState.LOADING;
            var identity = loaded.get().identity();
            finding.run(() -> library.lease(open, identity), found -> {
                take(found.orElse(null));
                state = LaneState.NOT_INDEXED;
                changed.accept(folder);
            }, failure -> fail(failure, "has no readable index"));
        }

        private void take(@Nullable Lease<VideoIndex> found) {
            closeLater(index);
            index = found;
        }

        private void fail(Exception failure, String what) {
            LOG.warn("{} {}", folder, what, failure);
            state = LaneState.FAILED;
            changed.accept(folder);
        }

        Optional<LaneSource> source() {
            var asks = search;
            var loaded = model;
            var held = index;
            return asks == null || loaded == null || held == null ? Optional.empty() : Optional.of(new LaneSource(
                    asks, held.get(), () -> pictures.seenBy(loaded.get().frames(), seen)));
        }

        void close() {
            loading.cancel();
            finding.cancel();
            closeLater(index);
            closeLater(model);
        }

        private void closeLater(@Nullable Lease<?> lease) {
            if (lease != null) {
                tasks.run(Lane.QUERY, () -> {
                    lease.close();
                    return true;
                }, _ -> { }, failure -> LOG.warn("{} not closed", folder, failure));
            }
        }

        void closeNow() {
            if (index != null) {
                index.close();
            }
            if (model != null) {
                model.close();
            }
        }
    }

    private static void free(LoadedModel loaded) {
        try {
            loaded.memory().close();
        } catch (Exception e) {
            LOG.warn("Model {} not closed", loaded.folder(), e);
        }
    }
}
