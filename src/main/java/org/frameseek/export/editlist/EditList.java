package org.frameseek.export.editlist;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.frameseek.error.Remark;

/// Stretches of one video for another program.
///
/// @param title in one line
/// @param length of the whole video in edit frames
/// @param startFrame the video's own timecode of its first frame, as a frame from midnight; 0 without a timecode
/// @param remarks what the list cannot keep exactly
public record EditList(
        String title, Path file, Timecode timecode, long length, long startFrame, Shape shape, List<EditEvent> events,
        List<Remark> remarks) {
    /// Editing programs start a sequence at one hour by convention.
    private static final String SEQUENCE_START = "01:00:00:00";

    /// The format of the video's picture and sound.
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

    /// The first frame of a sequence of these events, counted from midnight.
    long sequenceStart() {
        return timecode.frame(SEQUENCE_START).orElseThrow();
    }

    /// The total length of the events.
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
