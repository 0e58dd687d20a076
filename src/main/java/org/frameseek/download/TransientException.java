package org.frameseek.download;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A failure that may not happen again on the next attempt.
final class TransientException extends Exception {
    private static final long serialVersionUID = 1;

    private final DownloadException reason;
    private final transient @Nullable Duration asked;

    /// @param reason the failure to report after the last attempt
    /// @param asked how long the server asks to wait, or null
    TransientException(DownloadException reason, @Nullable Duration asked) {
        super(reason);
        this.reason = reason;
        this.asked = asked;
    }

    DownloadException reason() {
        return reason;
    }

    @Nullable Duration asked() {
        return asked;
    }
}
