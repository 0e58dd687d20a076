package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Question;
import org.frameseek.library.Videos;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Lanes of an open video, and models that they load.
abstract class LanesRig {
    static final Question RED = Question.of("red");
    static final Question BLUE = Question.of("blue");
    static final Path OTHER = Path.of("/models/other");
    static final Path UNINDEXED = Path.of("/models/unindexed");
    static final Path BROKEN = Path.of("/models/broken");

    @TempDir
    static Path folder;

    static IndexedVideo video;

    final InlineTasks tasks = new InlineTasks();
    final List<Path> loaded = new ArrayList<>();
    final List<Path> closed = new ArrayList<>();
    long now = 1_000_000_000_000L;
    int questions;
    Session session;
    Lanes lanes;

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
        var other = new ColourEncoder("other");
        try (var job = video.store().prepare(new Videos(video.store()).open(video.file()), other)) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            job.index().close();
        }
    }

    @AfterAll
    static void closeIndex() {
        video.index().close();
    }

    @BeforeEach
    void open() throws Exception {
        session = Sessions.open(video.file(), video.store(), model(Path.of("colours")), counted(),
                this::loading, () -> now);
        lanes = session.lanes();
    }

    @AfterEach
    void close() {
        session.close();
    }

    /// Counts what is put on the lane for queries.
    Tasks counted() {
        return new Tasks() {
            @Override
            public <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done,
                    Consumer<? super Exception> failed) {
                questions += lane == Lane.QUERY ? 1 : 0;
                return tasks.run(lane, work, done, failed);
            }
        };
    }

    Callable<LoadedModel> loading(Path model) {
        return () -> {
            if (model.equals(BROKEN)) {
                throw new EncoderException("model.files-missing", model, null, "config.json");
            }
            loaded.add(model);
            return model(model);
        };
    }

    LoadedModel model(Path model) {
        var encoder = new ColourEncoder(model.getFileName().toString());
        return new LoadedModel(model, encoder, encoder, false, () -> closed.add(model));
    }

    QuestionLane pin(Question question) {
        return lanes.pin(question.text(), question, null).orElseThrow();
    }
}
