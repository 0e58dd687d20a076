package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.Videos;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenIndexTest {
    @TempDir
    Path folder;

    private final InlineTasks tasks = new InlineTasks();
    private final List<Exception> failures = new ArrayList<>();

    @Test
    void failureOfWhatIsNoLongerLookedForIsNotTold() throws Exception {
        var indexed = IndexedVideo.make(folder);
        indexed.index().close();
        // A folder in the place of the index: neither sound nor damaged, but unreadable.
        Files.delete(indexed.index().file());
        Files.createDirectory(indexed.index().file());
        var video = new Videos(indexed.store()).open(indexed.file());
        var model = new LoadedModel(Path.of("colours"), indexed.encoder(), indexed.encoder(), false, () -> { });
        var open = new OpenIndex(indexed.store(), tasks, _ -> { });

        open.find(video, model, _ -> { }, failures::add);
        assertEquals(1, failures.size());

        tasks.hold();
        open.find(video, model, _ -> { }, failures::add);
        open.forget();
        tasks.release();
        assertEquals(1, failures.size());
    }
}
