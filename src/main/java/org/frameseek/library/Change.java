package org.frameseek.library;

import java.nio.file.Path;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexProgress;
import org.frameseek.index.IndexReport;

/// A change in the library.
public sealed interface Change {
    /// An index exists: it can be leased and searched, and grows from now on.
    record Prepared(IndexHeader header, Path video) implements Change {
    }

    /// New rows exist; reported a few times per second at most.
    record Grew(IndexHeader header, Path video, IndexProgress progress) implements Change {
    }

    /// A run ended, complete or not.
    record Filled(IndexHeader header, Path video, IndexReport report) implements Change {
    }

    /// @param index the deleted file
    record Removed(Path index) implements Change {
    }

    /// A video is in another place than its index names.
    record Moved(IndexHeader header, Path video) implements Change {
    }
}
