package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import org.frameseek.library.KnownVideo;
import org.jspecify.annotations.Nullable;

/// The videos opened last, newest first. Clearing them leaves the library as it is: a video is back once it is opened.
public final class RecentVideos {
    private final LibraryViewModel library;
    private final Property<List<String>> cleared;
    private final ObservableValue<Boolean> empty;

    /// @param cleared the files that the user cleared
    /// @param open the video on screen, or null
    public RecentVideos(LibraryViewModel library, Property<List<String>> cleared,
            ObservableValue<? extends @Nullable Path> open) {
        this.library = library;
        this.cleared = cleared;
        empty = Bindings.createBooleanBinding(() -> latest(1).isEmpty(), library.all(), cleared);
        open.subscribe(this::opened);
    }

    private void opened(@Nullable Path video) {
        if (video != null && cleared.getValue().contains(video.toString())) {
            cleared.setValue(cleared.getValue().stream().filter(file -> !file.equals(video.toString())).toList());
        }
    }

    public ObservableValue<Boolean> emptyProperty() {
        return empty;
    }

    public List<Path> latest(int most) {
        return videos().limit(most).toList();
    }

    private Stream<Path> videos() {
        var gone = cleared.getValue();
        return library.known().all().stream()
                .filter(video -> !video.hidden() && video.seconds() > 0)
                .map(KnownVideo::file)
                .filter(file -> !gone.contains(file.toString()));
    }

    /// @return takes it back
    public Runnable clear() {
        var before = cleared.getValue();
        cleared.setValue(Stream.concat(before.stream(), videos().map(Path::toString)).toList());
        return () -> cleared.setValue(before);
    }
}
