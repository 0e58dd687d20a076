package org.frameseek.ui.index;

import java.nio.file.Path;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexReport;

/// Something that happened to a video of the queue.
public sealed interface IndexEvent {
    Path video();

    /// Its index is there, and can be found and searched while it grows.
    record Prepared(Path video, IndexHeader header) implements IndexEvent {
    }

    record Indexed(Path video, IndexReport report) implements IndexEvent {
    }

    record Failed(Path video, Exception failure) implements IndexEvent {
    }

    /// Its progress or problem has changed, or it is at work now, or no longer.
    record Changed(Path video) implements IndexEvent {
    }
}
