package org.frameseek.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.frameseek.export.ExportException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.PngFile;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.export.excerpt.Clip;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.media.FrameTable;
import org.frameseek.report.MatchReport;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `frameseek search` saves besides printing its results.
final class SearchOutputs {
    private static final int QUALITY = 95;

    @Option(names = "--export", paramLabel = "DIR", description = "Save the best frame of each moment.")
    private OutputPath stills;

    @Option(names = "--format", paramLabel = "jpg|png|tiff", description = "Format of these pictures. Default: jpg.")
    private StillFormat format = StillFormat.JPG;

    @Option(names = "--best", paramLabel = "match|sharpest|steadiest|all", description = {
            "Which frame of a moment to save. Default: match, the one that fits best.",
            "all saves each of the three; a frame that is two of them is saved once."})
    private StillChoice best = StillChoice.MATCH;

    @Option(names = "--name", paramLabel = "PATTERN", description = {
            "How to name what is saved. Default: ${DEFAULT-VALUE}.",
            "Also {frame}, {pts}, {query} and {rank}."})
    private String name = NamePattern.DEFAULT.pattern();

    @Option(names = "--heatmap", paramLabel = "FILE.png", description = "Draw the heatmap.")
    private OutputPath heatmap;

    @Option(names = "--scores", paramLabel = "FILE.csv", description = "Write the score of every frame.")
    private OutputPath scores;

    @Option(names = "--edl", paramLabel = "FILE.edl", description = "Write the moments as a CMX3600 edit list.")
    private OutputPath edl;

    @Option(names = "--markers", paramLabel = "FILE.edl", description = "Write them as markers for DaVinci Resolve.")
    private OutputPath markers;

    @Option(names = "--list", paramLabel = "FILE", description = {
            "Write them as a list; may be given several times. The ending says for what:",
            ".fcpxml Final Cut Pro, .xml Premiere Pro, .otio OpenTimelineIO, .edl CMX3600,",
            ".csv a table, .json, .srt and .vtt subtitles, .txt chapters for YouTube."})
    private List<OutputPath> lists = List.of();

    @Mixin
    private ClipOptions clips;

    @Option(names = "--handles", paramLabel = "N",
            description = "Frames added before and after in clips and lists. Default: 0.")
    private int handles;

    @Option(names = "--drop-frame", description = "Count 29.97 and 59.94 in drop-frame timecode.")
    private boolean dropFrame;

    @Option(names = "--fit", paramLabel = "sure|likely|weak", description = {
            "The least fit of the moments that are saved. Default: likely, the convincing ones.",
            "weak also saves the nearest others."})
    private Fit least = Fit.LIKELY;

    @Option(names = "--force", description = "Replace files of the same kind that exist.")
    private boolean force;

    private record ListFile(EditListFormat format, Output output) {
    }

    /// Whether any output is requested.
    boolean isAsked() {
        return Stream.of(stills, heatmap, scores, edl, markers).anyMatch(Objects::nonNull) || !lists.isEmpty()
                || clips.wanted();
    }

    /// Says that no moment fits well enough to be saved; null if one does, or none is to be saved.
    @Nullable String nothingSaved(List<SearchResult> results) {
        boolean moments = stills != null || edl != null || markers != null || !lists.isEmpty() || clips.wanted();
        if (!moments || results.stream().flatMap(this::chosen).findAny().isPresent()) {
            return null;
        }
        return "No moment fits well enough to be saved." + (least == Fit.WEAK ? "" : " --fit weak saves the nearest.");
    }

    private Stream<Moment> chosen(SearchResult result) {
        return result.moments().stream().filter(moment -> moment.fit().reaches(least));
    }

    /// What is wrong with the options; null if they fit together.
    @Nullable String mistake() {
        if (handles < 0) {
            return "--handles must not be negative";
        }
        return clips.isPossible() ? null : "--joined needs clips that are encoded: choose another --clip-method";
    }

    /// Checks before any long work that all outputs can be saved.
    Saving check(OutputGate gate) throws ExportException {
        if (stills != null) {
            gate.folder(stills.path());
        }
        clips.check(gate);
        var files = new ArrayList<ListFile>();
        if (edl != null) {
            files.add(new ListFile(EditListFormat.EDL, gate.file(edl.path(), force, OutputKind.EDL)));
        }
        if (markers != null) {
            files.add(new ListFile(EditListFormat.MARKERS, gate.file(markers.path(), force, OutputKind.EDL)));
        }
        for (var list : lists) {
            var output = gate.file(list.path(), force, EditListFormat.kinds());
            files.add(new ListFile(EditListFormat.of(output.kind()), output));
        }
        return new Saving(gate, heatmap == null ? null : gate.file(heatmap.path(), force, OutputKind.PNG),
                scores == null ? null : gate.file(scores.path(), force, OutputKind.CSV), files);
    }

    /// Saves the requested outputs.
    final class Saving {
        private final OutputGate gate;
        private final @Nullable Output heatmapFile;
        private final @Nullable Output scoresFile;
        private final List<ListFile> listFiles;

        private Saving(
                OutputGate gate, @Nullable Output heatmapFile, @Nullable Output scoresFile, List<ListFile> listFiles) {
            this.gate = gate;
            this.heatmapFile = heatmapFile;
            this.scoresFile = scoresFile;
            this.listFiles = listFiles;
        }

        /// Saves the best frames of one result.
        ///
        /// @return the report with the names of the files
        MatchReport stills(Indexing.Indexed indexed, String model, MatchReport report) throws UserException {
            return stills == null ? report : new MatchExport(
                    indexed.video(), stills.path(), gate, model, new NamePattern(name),
                    new StillWriter(format, QUALITY), best.stills(), least)
                    .save(report);
        }

        /// Saves the outputs that combine all results.
        ///
        /// @return what could not be kept exactly
        List<Remark> finish(Indexing.Indexed indexed, List<SearchResult> results) throws UserException {
            var frames = indexed.index().frames();
            if (heatmapFile != null) {
                var title = indexed.file().getFileName().toString();
                PngFile.write(new HeatPicture(title, frames, HeatPicture.Words.ENGLISH).draw(results),
                        heatmapFile);
            }
            if (scoresFile != null) {
                new ScoresFile(frames).write(results, scoresFile);
            }
            var ranges = ranges(frames, results);
            if (listFiles.isEmpty() || ranges.isEmpty()) {
                return List.of();
            }
            var list = EditLists.of(indexed.video(), ranges, dropFrame);
            var remarks = new ArrayList<>(list.remarks());
            for (var file : listFiles) {
                remarks.addAll(file.format().write(list, file.output()));
            }
            return remarks;
        }

        /// Saves the moments that fit as clips, if requested.
        ///
        /// @return the reports with the names of the files
        List<MatchReport> clips(Indexing.Indexed indexed, List<SearchResult> results, List<MatchReport> reports,
                BooleanSupplier stopped, PrintWriter said) throws UserException {
            var ranges = ranges(indexed.index().frames(), results);
            if (!clips.wanted() || ranges.isEmpty()) {
                return reports;
            }
            var video = indexed.video();
            var excerpts = ranges.stream().map(range ->
                    new Excerpt(video, range.first(), range.last(), range.rank(), range.query())).toList();
            var saved = clips.save(excerpts, gate, new NamePattern(name), stopped, said);
            var named = new ArrayList<MatchReport>();
            int next = 0;
            for (int i = 0; i < reports.size(); i++) {
                var ofReport = new HashMap<Integer, Clip>();
                for (var moment : chosen(results.get(i)).toList()) {
                    ofReport.put(moment.rank(), saved.get(next++));
                }
                named.add(reports.get(i).clippedTo(ofReport));
            }
            return named;
        }

        private List<Range> ranges(FrameTable frames, List<SearchResult> results) {
            return results.stream().flatMap(this::ranges)
                    .map(range -> range.widened(handles, frames.frames())).toList();
        }

        private Stream<Range> ranges(SearchResult result) {
            return chosen(result).map(moment -> range(moment, result.query().text()));
        }

        private Range range(Moment moment, String query) {
            return new Range(moment.startFrame(), moment.endFrame(), moment.frame(), moment.rank(), query,
                    moment.score());
        }
    }
}
