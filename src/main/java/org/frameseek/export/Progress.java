package org.frameseek.export;

/// Receives the progress of the work and decides whether it continues.
@FunctionalInterface
public interface Progress {
    /// @param done parts finished so far, such as frames
    /// @param total all parts
    /// @return false to stop; the file in progress is discarded
    boolean goOn(long done, long total);
}
