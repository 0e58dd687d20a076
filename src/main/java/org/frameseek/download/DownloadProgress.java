package org.frameseek.download;

/// The progress of a download.
///
/// @param file path of the current file
/// @param done bytes on disk, for all files
/// @param total bytes of all files
/// @param bytesPerSecond speed over the last seconds, 0 before the first bytes
/// @param secondsLeft NaN if unknown
public record DownloadProgress(
        State state, String file, long done, long total, double bytesPerSecond, double secondsLeft) {
    public enum State {
        /// Asks the server for sizes and checksums.
        ASKING,
        /// Receives bytes.
        RECEIVING,
        /// Waits before another try.
        WAITING,
        /// Reads bytes received earlier.
        CHECKING
    }

    /// Called on the downloading thread, at most ten times a second. An exception from it ends the download; downloaded
    /// bytes are kept.
    @FunctionalInterface
    public interface Listener {
        void progress(DownloadProgress progress);
    }
}
