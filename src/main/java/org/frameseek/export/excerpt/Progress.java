package org.frameseek.export.excerpt;

/// Is told how far the work is, and says whether to go on.
@FunctionalInterface
public interface Progress {
    /// @param done frames of all clips that are written
    /// @param total frames of all clips
    /// @return false to stop; the clip being written is given up
    boolean goOn(long done, long total);
}
