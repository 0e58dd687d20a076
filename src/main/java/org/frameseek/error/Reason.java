package org.frameseek.error;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Why the system refuses to read or write a file, in the program's own words: an argument of a sentence. The texts of
/// Java and of the system go into the log only; they come in another language, or repeat the file's name.
public enum Reason {
    FULL("no space left on device", "disk quota exceeded", "not enough space", "设备上没有空间", "超出磁盘限额"),
    READ_ONLY("read-only file system", "只读文件系统"),
    DENIED("permission denied", "operation not permitted", "access is denied"),
    MISSING("no such file", "cannot find the"),
    /// The drive was pulled out, or the network share is gone.
    GONE("stale file handle", "no such device", "not connected", "host is down", "network name"),
    /// A mapped page or a block that the disk cannot deliver.
    BROKEN("input/output error", "unsafe memory access", "unsafe access", "输入/输出错误"),
    BUSY("used by another process", "device or resource busy", "text file busy"),
    TOO_MANY_FILES("too many open files"),
    NAME_TOO_LONG("file name too long"),
    EXISTS("file exists", "directory not empty"),
    UNKNOWN;

    private final String[] words;

    /// @param words parts of the system's own text, in lower case; Java has no types for most failures, and the GNU
    ///     library speaks the user's language
    Reason(String... words) {
        this.words = words;
    }

    public static Reason of(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _, FileNotFoundException _ -> MISSING;
            case AccessDeniedException _ -> DENIED;
            case ReadOnlyFileSystemException _ -> READ_ONLY;
            case FileAlreadyExistsException _, DirectoryNotEmptyException _, NotDirectoryException _ -> EXISTS;
            default -> of(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    private static Reason of(String text) {
        for (var reason : values()) {
            for (var word : reason.words) {
                if (text.contains(word)) {
                    return reason;
                }
            }
        }
        return UNKNOWN;
    }

    /// Key of its words in the bundle.
    String code() {
        return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
