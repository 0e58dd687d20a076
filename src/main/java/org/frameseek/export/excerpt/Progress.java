package org.frameseek.export.excerpt;

/// Receives the progress of the work and decides whether it continues.
@FunctionalInterface
public interface Progress {
    /// @param done frames written so far, over all clips
    /// @param total frames of all clips
    /// @return false to stop; the clip in progress is discarded
    boolean goOn(long done, long total);
}
