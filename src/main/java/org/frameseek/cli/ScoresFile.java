package org.frameseek.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.frameseek.export.CsvText;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.media.FrameTable;
import org.frameseek.search.SearchResult;

/// Writes the score of every frame as CSV: one row per frame, one column per description. A PTS missing in the file is
/// an empty cell. Seconds have nine decimals, so that `export --time` finds the same frame.
record ScoresFile(FrameTable frames) {
    void write(List<SearchResult> results, Output output) throws ExportException {
        output.write(out -> {
            writeLine(out, heading(results));
            for (int frame = 0; frame < frames.frames(); frame++) {
                writeLine(out, row(results, frame));
            }
        });
    }

    private static String heading(List<SearchResult> results) {
        var line = new StringBuilder("frame,pts,seconds,timecode");
        for (var result : results) {
            line.append(',').append(CsvText.quoted(result.query().text()));
        }
        return line.toString();
    }

    private String row(List<SearchResult> results, int frame) {
        var line = new StringBuilder(String.format(
                Locale.ROOT, "%d,%s,%.9f,%s", frame, frames.hasPts(frame) ? frames.pts(frame) : "",
                frames.seconds(frame), frames.timecode(frame)));
        for (var result : results) {
            float score = result.scores()[frame];
            line.append(Float.isNaN(score) ? "," : String.format(Locale.ROOT, ",%.6f", score));
        }
        return line.toString();
    }

    private static void writeLine(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
