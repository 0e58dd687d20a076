package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.search.Moment;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.search.LibraryListView;

/// What the answers of the library lead to.
record LibraryActions(MainViewModel main, LibraryViewModel library, IndexQueue queue)
        implements LibraryListView.Actions {
    @Override
    public void play(Path video, Moment moment) {
        main.play(video, moment);
    }

    @Override
    public List<Path> notIndexed() {
        return library.notIndexed();
    }

    @Override
    public void index(List<Path> videos) {
        queue.add(videos);
    }
}
