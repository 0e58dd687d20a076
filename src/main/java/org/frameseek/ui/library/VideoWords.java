package org.frameseek.ui.library;

import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.Problems;

/// What is said of a video.
final class VideoWords {
    private final Texts texts;

    VideoWords(Texts texts) {
        this.texts = texts;
    }

    /// Length and state in a line.
    String state(VideoItem item) {
        var state = switch (item.state()) {
            case NEW -> texts.get(item.indexes().isEmpty() ? "video.new" : "video.other-model");
            case WAITING -> texts.get("video.waiting");
            case PAUSED -> texts.get("video.paused");
            case RUNNING -> texts.get("video.running", item.indexed());
            case PARTIAL -> texts.get("video.partial", item.indexed());
            case INDEXED -> texts.get("video.indexed");
            case FAILED -> texts.get("video.failed");
            case MISSING -> texts.get("video.missing");
        };
        return item.seconds() > 0 ? Formats.clock(item.seconds()) + " · " + state : state;
    }

    /// Everything, in several lines.
    String details(VideoItem item) {
        var lines = new StringBuilder(item.file().toString());
        if (item.problem() != null) {
            lines.append('\n').append(new Problems(texts).sentence(item.problem()));
        }
        if (item.model() != null) {
            lines.append('\n').append(texts.get("video.index", item.model(),
                    Formats.size(item.bytes(), texts.localeProperty().get())));
        }
        return lines.toString();
    }
}
