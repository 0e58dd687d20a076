package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;

/// Sessions with a video, a model and an index open, for tests.
public final class Sessions {
    private Sessions() {
    }

    public static Session open(Path file, Library library, FrameEncoder frames, TextEncoder texts, Tasks tasks,
            LongSupplier nanoTime) throws Exception {
        var session = new Session(library, tasks, nanoTime);
        session.use(new LoadedModel(Path.of("colours"), frames, texts, false, () -> { }));
        session.show(new Videos(library).open(file));
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        return session;
    }
}
