package org.frameseek.export.editlist;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.frameseek.error.Remark;

/// Stretches of one video, to be handed on.
///
/// @param title of one line
/// @param length of the whole video in frames of the edit
/// @param startFrame the video's own timecode of its first frame, as a frame from midnight; 0 where it has none
/// @param remarks what could not be kept exactly
public record EditList(
        String title, Path file, Timecode timecode, long length, long startFrame, Shape shape, List<EditEvent> events,
        List<Remark> remarks) {
    /// Where a sequence starts by the custom of editing programs: one hour.
    private static final String SEQUENCE_START = "01:00:00:00";

    /// What the video looks and sounds like.
    ///
    /// @param audioChannels 0 without sound
    /// @param audioRate samples per second, 0 without sound
    public record Shape(int width, int height, int audioChannels, int audioRate) {
    }

    EditRate rate() {
        return timecode.rate();
    }

    String fileName() {
        return file.getFileName().toString();
    }

    String fileUrl() {
        return file.toAbsolutePath().toUri().toASCIIString();
    }

    /// The frame from midnight at which a sequence of these events starts.
    long sequenceStart() {
        return timecode.frame(SEQUENCE_START).orElseThrow();
    }

    /// How long the events are one after the other.
    long sequenceLength() {
        return events.stream().mapToLong(EditEvent::length).sum();
    }

    /// The video's own timecode of one of its frames.
    String sourceTimecode(long frame) {
        return timecode.text(startFrame + frame);
    }

    List<EditEvent> byTime() {
        return events.stream().sorted(Comparator.comparingLong(EditEvent::in)).toList();
    }
}
