package org.frameseek.download;

/// How far a download is.
///
/// @param file path of the file at hand
/// @param done bytes that are here, of all files
/// @param total bytes of all files
/// @param bytesPerSecond over the last seconds, 0 before anything came
/// @param secondsLeft NaN while nobody can say
public record DownloadProgress(
        State state, String file, long done, long total, double bytesPerSecond, double secondsLeft) {
    public enum State {
        /// Asks the server for sizes and checksums.
        ASKING,
        /// Receives bytes.
        RECEIVING,
        /// Waits before another try.
        WAITING,
        /// Reads what was received before.
        CHECKING
    }

    /// Told on the thread that downloads, ten times a second at most. What it throws ends the download; what was
    /// fetched is kept.
    @FunctionalInterface
    public interface Listener {
        void progress(DownloadProgress progress);
    }
}
