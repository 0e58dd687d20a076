package org.frameseek.export.storyboard;

import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputKind;
import org.frameseek.export.Progress;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;
import org.frameseek.search.Shot;

/// A video at a glance: the middle frame of every shot with its number, and the timecode at which the shot starts.
///
/// @param shots in order, at least one
public record Storyboard(Video video, List<Shot> shots) {
    private static final OutputKind[] KINDS = {OutputKind.PNG, OutputKind.PDF};

    /// The kinds of files that a storyboard can be.
    public static OutputKind[] kinds() {
        return KINDS.clone();
    }

    /// Writes the whole storyboard or nothing. The output's kind says how: a sheet as PNG, pages as PDF.
    ///
    /// @param progress counts stills
    /// @return what the user should know, such as stills that are missing
    /// @throws java.util.concurrent.CancellationException when `progress` cancels
    public List<Remark> write(Output output, Progress progress) throws MediaException, ExportException {
        boolean pages = output.kind() == OutputKind.PDF;
        var size = StillSize.of(video.info(), pages ? StoryboardPages.STILL : StoryboardSheet.still(shots.size()));
        try (var stills = ShotStills.open(video, shots, size, progress)) {
            output.write(out -> {
                if (pages) {
                    new StoryboardPages(stills).write(out);
                } else {
                    new StoryboardSheet(stills).write(out);
                }
            });
            return stills.missing() == 0 ? List.of()
                    : List.of(new Remark("export.storyboard-gaps", video.file(), stills.missing()));
        }
    }
}
