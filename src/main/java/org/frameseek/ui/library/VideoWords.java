package org.frameseek.ui.library;

import java.util.Objects;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.Problems;
import org.frameseek.ui.library.VideoItem.State;

/// Describes a video in words.
public final class VideoWords {
    private final Texts texts;

    public VideoWords(Texts texts) {
        this.texts = texts;
    }

    /// What a narrow row has room for: the state, without how far a queued video is or why one failed.
    String brief(VideoItem item) {
        return switch (item.state()) {
            case FAILED -> texts.get("video.failed");
            case WAITING, PAUSED -> queued(item);
            default -> withoutLength(item);
        };
    }

    /// The length, or nothing while it is unknown.
    String length(VideoItem item) {
        return item.seconds() > 0 ? Formats.clock(item.seconds()) : "";
    }

    /// Length and state in one line, or why indexing failed.
    public String state(VideoItem item) {
        boolean timed = item.seconds() > 0 && item.state() != State.FAILED;
        return timed ? length(item) + " · " + withoutLength(item) : withoutLength(item);
    }

    private String withoutLength(VideoItem item) {
        return switch (item.state()) {
            case NEW -> texts.get(item.indexes().isEmpty() ? "video.new" : "video.other-model");
            case WAITING, PAUSED -> item.indexed() > 0
                    ? texts.get("video.partial", item.indexed()) + " · " + queued(item) : queued(item);
            case RUNNING -> texts.get("video.running", item.indexed());
            case PARTIAL -> texts.get("video.partial", item.indexed());
            case INDEXED -> texts.get("video.indexed");
            case FAILED -> reason(item);
            case MISSING -> texts.get("video.missing");
        };
    }

    private String queued(VideoItem item) {
        return texts.get(item.state() == State.PAUSED ? "video.paused" : "video.waiting", item.place());
    }

    /// The sentence names the file by its path, which would fill a narrow row. A sentence that starts with the path
    /// drops it, because the name is already shown above.
    private String reason(VideoItem item) {
        var path = item.file().toString();
        var sentence = sentence(item);
        return sentence.startsWith(path)
                ? sentence.substring(path.length()).strip() : sentence.replace(path, item.name());
    }

    /// Why indexing failed, in full; empty when it did not.
    public String sentence(VideoItem item) {
        return item.problem() == null ? Objects.requireNonNullElse(item.keptProblem(), "") : new Problems(texts)
                .sentence(item.problem());
    }

    private String index(VideoItem item) {
        return texts.get("video.index", String.valueOf(item.model()),
                Formats.size(item.bytes(), texts.localeProperty().get()));
    }

    /// All details, in several lines.
    String details(VideoItem item) {
        var lines = new StringBuilder(item.file().toString());
        if (item.state() == State.FAILED) {
            lines.append('\n').append(sentence(item));
        }
        if (item.model() != null) {
            lines.append('\n').append(index(item));
        }
        if (item.state() == State.INDEXED && !item.computedAll()) {
            var index = item.indexes().getFirst();
            lines.append('\n').append(texts.get("video.computed", index.own(), index.frames()));
        }
        return lines.toString();
    }

    /// All details except the file's path, for screen readers.
    String spoken(VideoItem item) {
        var line = item.name() + ", " + state(item);
        return item.model() == null ? line : line + ", " + index(item);
    }
}
