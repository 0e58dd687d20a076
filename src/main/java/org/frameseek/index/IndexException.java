package org.frameseek.index;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// An index or its video cannot be read, written or locked.
public class IndexException extends UserException {
    /// The causes; each has its own sentence.
    public enum Fault {
        /// Rows or header differ from what was written.
        DAMAGED("index.damaged"),
        /// An intact file of another kind.
        FOREIGN("index.foreign"),
        /// Written by a newer version of the program.
        VERSION("index.version"),
        UNREADABLE("index.unreadable"),
        /// A folder, a pipe or a device.
        NO_FILE("index.no-file"),
        WRITE("index.write"),
        LOCKED("index.locked"),
        REMOVE("index.remove"),
        /// The existing rows must not be mixed with what the encoder yields.
        PRECISION("index.precision"),
        DISK_FULL("index.disk-full"),
        /// The index was removed while it was in use.
        VANISHED("index.vanished"),
        FOLDER("index.folder"),
        FOLDER_UNREADABLE("index.folder-unreadable"),
        VIDEO_MISSING("media.no-such-file"),
        VIDEO_IS_FOLDER("media.folder"),
        VIDEO_UNREADABLE("index.video-unreadable"),
        VIDEO_CHANGED("index.video-changed"),
        VIDEO_GREW("index.video-grew"),
        /// A decoder crashed and took the program along.
        CRASHED("index.crashed");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// True when the file holds no usable index, so that a new one may replace it.
        public boolean isWorthless() {
            return this == DAMAGED || this == FOREIGN;
        }
    }

    private final Fault fault;

    public IndexException(
            Fault fault, @Nullable Path file, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(fault.code, file, cause, arguments);
        this.fault = fault;
    }

    public IndexException(Fault fault, Path file) {
        this(fault, file, null);
    }

    public Fault fault() {
        return fault;
    }
}
