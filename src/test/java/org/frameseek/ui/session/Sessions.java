package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
        return open(file, library, new LoadedModel(Path.of("colours"), frames, texts, false, () -> { }), tasks,
                Sessions::none, nanoTime);
    }

    static Session open(Path file, Library library, LoadedModel model, Tasks tasks,
            Function<Path, Callable<LoadedModel>> loader, LongSupplier nanoTime) throws Exception {
        var videos = new Videos(library);
        var session = new Session(library, videos, tasks, loader, nanoTime);
        session.use(model);
        session.show(videos.open(file));
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        return session;
    }

    /// For sessions that use a single model.
    public static Callable<LoadedModel> none(Path folder) {
        throw new AssertionError("nobody asked for " + folder);
    }
}
