package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.frameseek.export.excerpt.Excerpt;

/// The clips of moments that were saved since the program started.
public final class MadeClips {
    private final ObservableMap<Frames, Path> files = FXCollections.observableHashMap();

    /// The frames of a moment. Its rank may change while the index grows.
    private record Frames(Path video, int first, int last) {
        static Frames of(Excerpt moment) {
            return new Frames(moment.video().file(), moment.first(), moment.last());
        }
    }

    /// @param moment without handles
    void add(Excerpt moment, Path clip) {
        files.put(Frames.of(moment), clip);
    }

    /// The last clip of exactly this moment, besides handles.
    public Optional<Path> of(Excerpt moment) {
        return Optional.ofNullable(files.get(Frames.of(moment)));
    }

    public Observable changes() {
        return files;
    }
}
