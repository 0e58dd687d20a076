package org.frameseek.index;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// An index, or the video that it is of, could not be read, written or locked.
public class IndexException extends UserException {
    /// What went wrong; each has its sentence.
    public enum Fault {
        /// Rows or header are not what was written.
        DAMAGED("index.damaged"),
        /// A sound file of another kind.
        FOREIGN("index.foreign"),
        /// Written by a newer version of the program.
        VERSION("index.version"),
        UNREADABLE("index.unreadable"),
        /// A folder, a pipe or a device.
        NO_FILE("index.no-file"),
        WRITE("index.write"),
        LOCKED("index.locked"),
        REMOVE("index.remove"),
        DISK_FULL("index.disk-full"),
        /// The index was removed while it was in use.
        VANISHED("index.vanished"),
        FOLDER("index.folder"),
        FOLDER_UNREADABLE("index.folder-unreadable"),
        VIDEO_MISSING("media.no-such-file"),
        VIDEO_IS_FOLDER("media.folder"),
        VIDEO_UNREADABLE("index.video-unreadable"),
        VIDEO_CHANGED("index.video-changed");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Whether the file holds no index that could be of use, so that a new one may take its place.
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
