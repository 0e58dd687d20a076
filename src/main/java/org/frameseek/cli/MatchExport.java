package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.frameseek.report.MatchReport;
import org.frameseek.search.Fit;

/// Saves the best frames of each moment to a folder without replacing any file.
///
/// @param best which frames of a moment to save
/// @param least the least fit of a moment to save
record MatchExport(
        Video video, Path folder, OutputGate gate, String model, NamePattern pattern, StillWriter writer,
        List<BestStill> best, Fit least) {
    /// @return the report with the name of each moment's first file
    MatchReport save(MatchReport report) throws UserException {
        var chosen = report.matches().stream().filter(match -> match.fit().reaches(least)).toList();
        if (chosen.isEmpty()) {
            return report;
        }
        var stills = stills(report.query(), chosen);
        var files = new StillExporter(gate).export(stills, folder, pattern, writer);
        var named = new HashMap<Integer, Path>();
        for (int i = 0; i < files.size(); i++) {
            named.putIfAbsent(stills.get(i).rank(), files.get(i));
        }
        return report.withMatches(report.matches().stream().map(match -> {
            var file = named.get(match.rank());
            return file == null ? match : match.exportedTo(file);
        }).toList());
    }

    private List<Still> stills(String query, List<MatchReport.Match> matches) throws MediaException {
        var stills = new ArrayList<Still>();
        try (var reader = StillReader.open(video)) {
            for (var match : matches) {
                for (int frame : frames(reader, match)) {
                    double score = frame == match.frame() ? match.score() : Double.NaN;
                    stills.add(new Still(video, frame, match.rank(), query, score, model));
                }
            }
        }
        return stills;
    }

    private Set<Integer> frames(StillReader reader, MatchReport.Match match) throws MediaException {
        if (best.equals(List.of(BestStill.MATCH))) {
            return Set.of(match.frame());
        }
        var found = BestStill.all(reader, match.startFrame(), match.endFrame(), match.frame());
        return best.stream().map(found::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
