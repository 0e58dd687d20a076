package org.frameseek.library;

import java.nio.file.Path;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexProgress;
import org.frameseek.index.IndexReport;

/// Something that happened in the library.
public sealed interface Change {
    /// An index is there: it can be leased and searched, and grows from now on.
    record Prepared(IndexHeader header, Path video) implements Change {
    }

    /// Rows were added; told a few times per second at most.
    record Grew(IndexHeader header, Path video, IndexProgress progress) implements Change {
    }

    /// A run has ended, complete or not.
    record Filled(IndexHeader header, Path video, IndexReport report) implements Change {
    }

    /// @param index the file that was deleted
    record Removed(Path index) implements Change {
    }

    /// A video was found in another place than the one its index names.
    record Moved(IndexHeader header, Path video) implements Change {
    }
}
