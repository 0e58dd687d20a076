package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.encoder.EncoderException;
import org.frameseek.error.UserException;
import org.frameseek.index.FrameState;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.SavedQuestions;
import org.frameseek.library.VideoFiles;
import org.frameseek.library.Watch;
import org.frameseek.model.Model;
import org.frameseek.report.Json;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek index`: builds the index of each video.
@Command(name = "index", description = "Index every frame of videos.", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    private record Watched(String name, int matches, int frame, String timecode) {
    }

    /// @param watched the questions watched in the window that this video, if newly indexed, matches
    private record Result(
            String video, String key, String index, int frames, int indexed, int own, int reused, int damaged,
            int declaredFrames, FrameCounts.@Nullable Corrected corrected, double seconds,
            double framesPerSecond, String device, @Nullable String hardwareDecoding, String precision, String model,
            boolean complete, List<Watched> watched) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Terminal terminal;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VIDEO|FOLDER", arity = "1..*", description = "Videos to index, or folders of them.")
    private List<Path> filesAndFolders;

    @Mixin
    private ModelOptions model;

    @Mixin
    private LibraryOption library;

    @Option(names = "--exact", description = "Compute every frame that is not equal to another byte for byte. Without "
            + "it, frames that look the same in every part share a vector. Also completes an index made without it.")
    private boolean exact;

    @Option(names = "--hardware-decoding", description = "Let graphics hardware decode long videos where a trial shows "
            + "that it gives the same pictures, and sooner.")
    private boolean hardware;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    IndexCommand(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var videos = VideoFiles.in(filesAndFolders);
        if (videos.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No video is in " + filesAndFolders.getFirst());
        }
        var results = new ArrayList<Object>();
        boolean failed = false;
        try (var clip = model.load(paths, web)) {
            var indexes = library.open(paths);
            var indexing = new Indexing(indexes, terminal, interrupt);
            var watching = new Watching(watched(), indexes, clip);
            var options = (exact ? IndexOptions.EXACT : IndexOptions.NEAR).inHardware(hardware);
            for (var video : videos) {
                try (var indexed = indexing.index(video, clip.frames(), options)) {
                    var result = result(video, clip, indexed, watching);
                    results.add(result);
                    if (!json) {
                        print(result);
                        clip.frames().lostDevice().ifPresent(this::printLost);
                        FrameCounts.of(indexed.index().frames(), result.declaredFrames)
                                .forEach(spec.commandLine().getOut()::println);
                    }
                } catch (UserException e) {
                    if (videos.size() == 1) {
                        throw e;
                    }
                    // One bad file does not stop the others.
                    failed = true;
                    spec.commandLine().getErr().println(e.getMessage());
                    results.add(Failures.json(e.code(), e.getMessage(), video.toString()));
                }
            }
        }
        if (json) {
            Json.print(results, spec.commandLine().getOut());
        }
        return failed ? Failures.FAILED : 0;
    }

    /// Nothing watched is no reason to fail.
    private List<SavedQuestion> watched() {
        try {
            return new SavedQuestions(paths.questions()).read().watched();
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return List.of();
        }
    }

    private static Result result(Path video, Model clip, Indexing.Indexed indexed, Watching watching)
            throws EncoderException {
        var index = indexed.index();
        var report = indexed.report();
        boolean fresh = report != null && report.complete() && report.encoded() > 0;
        var watched = fresh ? watching.in(index) : List.<Watch.Hit>of();
        return new Result(
                video.toString(), index.header().key().hex(), index.file().toString(), index.frames().frames(),
                index.indexed(), index.count(FrameState.OWN), index.count(FrameState.REUSED),
                index.count(FrameState.DAMAGED), index.header().declaredFrames(),
                FrameCounts.Corrected.of(index.frames()),
                report == null ? 0 : report.seconds(), report == null ? 0 : report.framesPerSecond(),
                clip.identity().device(),
                report == null ? null : report.hardware().orElse(null), clip.identity().precision().label(),
                clip.identity().model(),
                index.complete(), watched.stream().map(hit -> new Watched(hit.name(), hit.matches(),
                        hit.best().frame(), index.frames().timecode(hit.best().frame()))).toList());
    }

    private void printLost(String device) {
        spec.commandLine().getOut().println("  " + device + " failed; from then on the processor computed.");
    }

    private void print(Result result) {
        var out = spec.commandLine().getOut();
        if (result.seconds == 0) {
            out.printf(Locale.ROOT, "%s: already indexed, %,d frames%n", result.video, result.frames);
        } else {
            out.printf(
                    Locale.ROOT, "%s: %,d frames indexed in %.1f s (%.0f frames/s, %s, %s)%n", result.video,
                    result.indexed, result.seconds, result.framesPerSecond, result.device, result.precision);
        }
        if (result.hardwareDecoding != null) {
            out.printf(Locale.ROOT, "  decoded by %s%n", result.hardwareDecoding);
        } else if (hardware && result.seconds > 0) {
            out.println("  decoded by the processor");
        }
        if (result.reused > 0) {
            out.printf(Locale.ROOT, "  %,d frames computed; %,d look the same and share their vectors.%n",
                    result.own, result.reused);
        }
        if (result.damaged > 0) {
            out.printf(
                    Locale.ROOT, "  %,d of %,d frames are damaged or missing; the rest can be searched.%n",
                    result.damaged, result.frames);
        }
        for (var hit : result.watched) {
            out.printf(Locale.ROOT, "  %,d %s for \"%s\", the best at %s%n", hit.matches,
                    hit.matches == 1 ? "match" : "matches", hit.name, hit.timecode);
        }
    }
}
