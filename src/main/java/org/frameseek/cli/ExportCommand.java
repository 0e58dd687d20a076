package org.frameseek.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frameseek.AppPaths;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.library.Videos;
import org.frameseek.media.FrameTable;
import org.frameseek.media.StillReader;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek export`: writes one frame as a picture.
@Command(name = "export", description = "Save one exact frame as JPG, PNG or TIFF.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final Pattern TIMECODE = Pattern.compile("(\\d{1,6}):(\\d\\d):(\\d\\d):(\\d{1,6})");

    private record Result(
            String video, int frame, @Nullable Long pts, double seconds, String timecode, String output, int width,
            int height) {
    }

    /// The three ways to name a frame.
    private static final class Position {
        @Option(names = "--frame", paramLabel = "N", description = "Position in presentation order, from 0.")
        private Integer frame;

        @Option(
                names = "--time",
                paramLabel = "HH:MM:SS.mmm",
                description = "The frame on screen at this time. Also a timecode HH:MM:SS:FF, as search prints it.")
        private String time;

        @Option(names = "--pts", paramLabel = "P", description = "Exact PTS in the stream's time base.")
        private Long pts;
    }

    private final AppPaths paths;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VIDEO")
    private Path file;

    @Mixin
    private LibraryOption library;

    @ArgGroup(multiplicity = "1")
    private Position position;

    @Option(names = "--output", required = true, paramLabel = "FILE.jpg|png|tif",
            description = "The file to write; its ending says how.")
    private OutputPath output;

    @Option(names = "--quality", paramLabel = "1-100", description = "JPG quality. Default: ${DEFAULT-VALUE}.")
    private int quality = 95;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ExportCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        if (quality < 1 || quality > 100) {
            throw usage("--quality must be from 1 to 100");
        }
        var target = new OutputGate(List.of(file))
                .file(output.path(), force, OutputKind.JPG, OutputKind.PNG, OutputKind.TIFF);
        var video = new Videos(library.open(paths)).open(file).video();
        var frames = video.frames();
        int frame = frame(frames);
        try (var stills = StillReader.open(video)) {
            var size = new StillWriter(StillFormat.of(target.kind()), quality)
                    .write(stills, frame, Still.of(video, frame).caption(), target);
            print(new Result(
                    file.toString(), frame, frames.hasPts(frame) ? frames.pts(frame) : null,
                    frames.seconds(frame), frames.timecode(frame),
                    output.toString(), size.width(), size.height()));
        }
        return 0;
    }

    private int frame(FrameTable frames) {
        if (position.time != null) {
            var timecode = TIMECODE.matcher(position.time);
            if (timecode.matches()) {
                long minutes = Long.parseLong(timecode.group(1)) * 60 + Long.parseLong(timecode.group(2));
                long second = minutes * 60 + Long.parseLong(timecode.group(3));
                return found(frames.frameWithTimecode(second, Integer.parseInt(timecode.group(4))),
                        "timecode " + position.time);
            }
            double seconds = seconds(position.time);
            if (!(seconds >= 0 && seconds <= frames.duration())) {
                throw usage(String.format(Locale.ROOT, "--time must be from 0 to %.3f seconds", frames.duration()));
            }
            return frames.frameAt(seconds);
        }
        if (position.frame != null && !(position.frame >= 0 && position.frame < frames.frames())) {
            throw usage("--frame must be from 0 to " + (frames.frames() - 1));
        }
        return position.frame != null
                ? position.frame
                : found(frameWithPts(frames, position.pts), "PTS " + position.pts);
    }

    private int frameWithPts(FrameTable frames, long pts) {
        var candidates = frames.framesWithPts(pts);
        if (candidates.length > 1) {
            var named = Arrays.stream(candidates)
                    .mapToObj(frame -> "%d at %s".formatted(frame, frames.timecode(frame)))
                    .collect(Collectors.joining(", "));
            throw usage("Several frames have PTS %d, because times start over or repeat in the video: %s. Choose one by"
                    .formatted(pts, named) + " --frame");
        }
        return candidates.length == 0 ? -1 : candidates[0];
    }

    private int found(int frame, String what) {
        if (frame < 0) {
            throw usage("The video has no frame with " + what);
        }
        return frame;
    }

    /// `1:02:03.5`, `02:03` or plain seconds.
    private double seconds(String time) {
        double seconds = 0;
        try {
            for (var part : time.split(":", 3)) {
                seconds = seconds * 60 + Double.parseDouble(part);
            }
        } catch (NumberFormatException e) {
            throw usage("--time must look like 00:01:23.456, not \"" + time + "\"");
        }
        return seconds;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(Result result) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(result));
        } else {
            out.printf(
                    Locale.ROOT, "%s: frame %,d at %s (%d x %d)%n", result.output, result.frame, result.timecode,
                    result.width, result.height);
        }
    }
}
