package org.frameseek.ui.info;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.frameseek.library.OpenVideo;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.library.VideoItem;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The video that the info pane describes: the one selected in the library, or else the open one.
public final class InfoViewModel {
    static final long UNKNOWN = -1;
    private static final Logger LOG = LoggerFactory.getLogger(InfoViewModel.class);

    private final LibraryViewModel library;
    private final Session session;
    private final Latest<Long> measuring;
    private final ReadOnlyObjectWrapper<@Nullable VideoItem> item = new ReadOnlyObjectWrapper<>(this, "item");
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper(this, "bytes", UNKNOWN);
    private @Nullable Path measured;

    public InfoViewModel(LibraryViewModel library, Session session, Tasks tasks) {
        this.library = library;
        this.session = session;
        measuring = new Latest<>(tasks, Lane.FILES);
        library.selectedProperty().subscribe(this::update);
        session.videoProperty().subscribe(this::update);
        library.all().addListener((ListChangeListener<VideoItem>) _ -> update());
    }

    /// The video, or null if none is selected or open.
    public ReadOnlyObjectProperty<@Nullable VideoItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /// Size of its file, or -1 while unknown.
    ReadOnlyLongProperty bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    /// The same video as it is open, or null if another one is.
    @Nullable OpenVideo open() {
        var open = session.videoProperty().get();
        var shown = item.get();
        return open != null && shown != null && open.file().equals(shown.file()) ? open : null;
    }

    private void update() {
        var open = session.videoProperty().get();
        var selected = library.selectedProperty().get();
        var file = selected == null && open != null ? open.file() : selected;
        item.set(library.all().stream().filter(video -> video.file().equals(file)).findFirst().orElse(null));
        if (file != null && !file.equals(measured)) {
            measure(file);
        }
    }

    private void measure(Path file) {
        measured = file;
        bytes.set(UNKNOWN);
        measuring.run(() -> Files.size(file), bytes::set, failure -> LOG.debug("{} has no size", file, failure));
    }
}
