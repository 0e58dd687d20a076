package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.Library;
import org.frameseek.library.VideoList;
import org.frameseek.settings.Settings;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.index.IndexRun;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The window's library on a folder of its own.
abstract class LibraryRig {
    @TempDir
    static Path shared;

    static IndexedVideo indexed;

    @TempDir
    Path folder;

    final Settings settings = new Settings();
    final List<IndexRun.Callbacks> runs = new ArrayList<>();
    IndexQueue queue;
    LibraryViewModel library;
    VideoCommands videos;

    @BeforeAll
    static void index() throws Exception {
        indexed = IndexedVideo.make(shared);
        indexed.index().close();
    }

    @AfterAll
    static void noIndexWasDamaged() throws Exception {
        assertEquals(List.of(), indexed.store().entries().stream().filter(entry -> entry.problem() != null).toList());
    }

    @BeforeEach
    void setUp() {
        library = start();
    }

    LibraryViewModel start() {
        return start(indexed.store(), new InlineTasks());
    }

    LibraryViewModel start(Library store, Tasks tasks) {
        queue = new IndexQueue(settings, (_, _, _, callbacks) -> {
            runs.add(callbacks);
            return () -> { };
        });
        var started = new LibraryViewModel(
                new VideoList(folder.resolve("videos.json")), store, queue, Exception::getMessage, tasks);
        videos = new VideoCommands(started, store, queue, tasks);
        started.load(_ -> { });
        started.use(new LoadedModel(Path.of("colours"), indexed.encoder(), indexed.encoder(), false, () -> { }));
        return started;
    }

    VideoItem item(String name) {
        return library.items().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }
}
