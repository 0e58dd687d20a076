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
            case WAITING -> begun(texts.get("video.waiting", item.place()), item);
            case PAUSED -> begun(texts.get("video.paused", item.place()), item);
            case RUNNING -> texts.get("video.running", item.indexed());
            case PARTIAL -> texts.get("video.partial", item.indexed());
            case INDEXED -> texts.get("video.indexed");
            case FAILED -> texts.get("video.failed") + ": " + new Problems(texts).sentence(item.problem());
            case MISSING -> texts.get("video.missing");
        };
        return item.seconds() > 0 ? Formats.clock(item.seconds()) + " · " + state : state;
    }

    private String begun(String state, VideoItem item) {
        return item.indexed() > 0 ? state + " · " + texts.get("video.partial", item.indexed()) : state;
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
