package org.frameseek.ui.session;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.Videos;
import org.frameseek.model.StillImage;
import org.frameseek.recheck.StillOrigin;
import org.frameseek.recheck.StillOrigin.Origin;
import org.frameseek.search.Query;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says which film of the library the picture that is asked for is copied from, and where. Begins when the library has
/// answered, because it takes longer. JavaFX thread only.
public final class CopiedFrom {
    private static final Logger LOG = LoggerFactory.getLogger(CopiedFrom.class);

    private final ReadOnlyObjectWrapper<@Nullable Origin> copy = new ReadOnlyObjectWrapper<>(this, "copy");
    private final Videos videos;
    private final LibraryAnswers everywhere;
    private final AskedPictures pictures;
    private final Latest<Optional<Origin>> search;

    CopiedFrom(Videos videos, LibraryAnswers everywhere, AskedPictures pictures, Tasks tasks) {
        this.videos = videos;
        this.everywhere = everywhere;
        this.pictures = pictures;
        search = new Latest<>(tasks, Tasks.Lane.LIBRARY);
        everywhere.coverageProperty().subscribe(this::start);
    }

    /// The frame that the picture of the current question is copied from; null while none is known.
    public ReadOnlyObjectProperty<@Nullable Origin> copyProperty() {
        return copy.getReadOnlyProperty();
    }

    private void start() {
        search.cancel();
        if (everywhere.coverageProperty().get() == null) {
            copy.set(null);
            return;
        }
        // While the same question is asked again of a library that grows, what was found stays.
        var asked = everywhere.asked();
        var asks = everywhere.search();
        var sees = pictures.encoder();
        if (asks != null && sees != null && asked instanceof Query.Picture(var name, _)) {
            pictures.reader(name).ifPresent(still -> search.run(() -> find(still, asks, sees),
                    found -> copy.set(found.orElse(null)), failure -> LOG.warn("Origin not found: {}", name, failure)));
        }
    }

    private Optional<Origin> find(Callable<StillImage> still, LibrarySearch asks, FrameEncoder sees) throws Exception {
        return new StillOrigin(asks, videos, sees).of(still.call(), Thread.currentThread()::isInterrupted).stream()
                .findFirst().filter(Origin::copy);
    }
}
