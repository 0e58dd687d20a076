package org.frameseek.ui.model;

import org.frameseek.download.DownloadProgress;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// Says how far a download is, in the same words for models and for the engine.
public record DownloadWords(Texts texts) {
    /// @param report null before the first one
    public String of(@Nullable DownloadProgress report) {
        if (report == null) {
            return texts.get("models.asking");
        }
        return switch (report.state()) {
            case ASKING -> texts.get("models.asking");
            case WAITING -> texts.get("models.waiting");
            case CHECKING -> texts.get("models.checking");
            case RECEIVING -> texts.get("models.progress", size(report.done()), size(report.total()),
                    size((long) report.bytesPerSecond()), Formats.clock(report.secondsLeft()));
        };
    }

    private String size(long bytes) {
        return Formats.size(bytes, texts.localeProperty().get());
    }
}
