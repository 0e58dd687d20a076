package org.frameseek.ui.index;

import java.nio.file.Path;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexReport;

/// A change to a video in the queue.
public sealed interface IndexEvent {
    Path video();

    /// The index exists, and can be found and searched while it grows.
    record Prepared(Path video, IndexHeader header) implements IndexEvent {
    }

    record Indexed(Path video, IndexReport report) implements IndexEvent {
    }

    record Failed(Path video, Exception failure) implements IndexEvent {
    }

    /// The video's progress or problem changed, or its indexing started or stopped.
    record Changed(Path video) implements IndexEvent {
    }
}
