package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.error.UserException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.still.BestStill;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillExporter;
import org.frameseek.export.still.StillWriter;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;

/// Saves the best frame of each moment to a folder without replacing any file.
record MatchExport(
        Video video, Path folder, OutputGate gate, String model, NamePattern pattern, StillWriter writer,
        BestStill best) {
    MatchReport save(MatchReport report) throws UserException {
        if (report.matches().isEmpty()) {
            return report;
        }
        var files = new StillExporter(gate).export(stills(report), folder, pattern, writer);
        return report.withMatches(IntStream.range(0, files.size())
                .mapToObj(i -> report.matches().get(i).exportedTo(files.get(i)))
                .toList());
    }

    private List<Still> stills(MatchReport report) throws MediaException {
        var stills = new ArrayList<Still>();
        try (var reader = StillReader.open(video)) {
            for (var match : report.matches()) {
                int frame = best.choose(reader, match.startFrame(), match.endFrame(), match.frame());
                double score = frame == match.frame() ? match.score() : Double.NaN;
                stills.add(new Still(video, frame, match.rank(), report.query(), score, model));
            }
        }
        return stills;
    }
}
