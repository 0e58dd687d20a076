package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.search.SearchResult;

/// Writes the score of every frame as CSV: one row per frame, one column per description.
record ScoresFile(FrameTable frames) {
    void write(List<SearchResult> results, Path file) throws MediaException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("frame,pts,seconds,timecode");
            for (var result : results) {
                out.write("," + quote(result.text()));
            }
            out.write("\n");
            for (int frame = 0; frame < frames.frames(); frame++) {
                out.write(String.format(
                        Locale.ROOT, "%d,%d,%.6f,%s", frame, frames.pts(frame), frames.seconds(frame),
                        frames.timecode(frame)));
                for (var result : results) {
                    float score = result.scores()[frame];
                    out.write(Float.isNaN(score) ? "," : String.format(Locale.ROOT, ",%.6f", score));
                }
                out.write("\n");
            }
        } catch (IOException e) {
            throw new MediaException("media.cannot-write", file, e);
        }
    }

    /// A spreadsheet would run a cell that begins like a formula.
    private static String quote(String text) {
        var safe = text.matches("[=+\\-@\\t].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + "\"";
    }
}
