package org.frameseek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.error.UserException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillExporter;
import org.frameseek.export.still.StillWriter;
import org.frameseek.media.Video;

/// Saves the best frame of each moment into a folder, replacing nothing.
record MatchExport(
        Video video, Path folder, OutputGate gate, String model, NamePattern pattern, StillWriter writer) {
    MatchReport save(MatchReport report) throws UserException {
        if (report.matches().isEmpty()) {
            return report;
        }
        var files = new StillExporter(gate).export(stills(report), folder, pattern, writer);
        return report.withMatches(IntStream.range(0, files.size())
                .mapToObj(i -> report.matches().get(i).exportedTo(files.get(i)))
                .toList());
    }

    private List<Still> stills(MatchReport report) {
        return report.matches().stream()
                .map(match -> new Still(video, match.frame(), match.rank(), report.query(), match.score(), model))
                .toList();
    }
}
