package org.frameseek.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.library.Videos;
import org.frameseek.media.Recount;
import org.frameseek.media.Video;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek info`: what a video contains.
@Command(name = "info", description = "Show what is in a video.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    private record Info(
            String video, String container, String codec, int width, int height, int codedWidth, int codedHeight,
            int rotation, String frameRate, String timeBase, int frames, int keyframes, double duration,
            @Nullable Long firstPts, boolean variableRate, int declaredFrames, double declaredDuration,
            String dynamicRange, boolean audio, FrameCounts.@Nullable Corrected corrected,
            @Nullable Integer decodedFrames, @Nullable Integer picturesWithoutRow) {
    }

    private final AppPaths paths;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VIDEO")
    private Path file;

    @Mixin
    private LibraryOption library;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--count", description = "Decode every frame, and say how many there are.")
    private boolean count;

    InfoCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        var video = new Videos(library.open(paths)).open(file).video();
        var info = info(video, count ? Recount.of(video) : null);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(info));
            return 0;
        }
        out.printf(Locale.ROOT, "%s%n", info.video);
        out.printf(
                Locale.ROOT, "  %s in %s, %d x %d, rotation %d°, %s%s%n", info.codec, info.container, info.width,
                info.height, info.rotation, info.dynamicRange, info.audio ? ", with sound" : "");
        out.printf(
                Locale.ROOT, "  %,d frames (%,d keyframes), %.3f s, %.5g frames/s%s%n", info.frames, info.keyframes,
                info.duration, video.info().frameRate().toDouble(), info.variableRate ? ", variable" : "");
        out.printf(Locale.ROOT, "  time base %s, first PTS %s%n", info.timeBase,
                info.firstPts == null ? "not given" : info.firstPts);
        FrameCounts.of(video.frames(), info.declaredFrames).forEach(out::println);
        if (video.missingSeconds() > 0) {
            out.printf(
                    Locale.ROOT, "  The file declares %.1f s, %.1f s more than it holds: it may be cut off.%n",
                    info.declaredDuration, video.missingSeconds());
        }
        if (video.info().isWithoutTimes()) {
            out.printf(
                    Locale.ROOT, "  The file has no times of its own; frames are taken to follow at %.5g per second.%n",
                    video.info().frameRate().toDouble());
        }
        if (info.decodedFrames != null && info.corrected == null) {
            out.printf(Locale.ROOT, "  %,d of %,d frames can be decoded.%n", info.decodedFrames, info.frames);
        }
        if (info.picturesWithoutRow != null && info.picturesWithoutRow > 0) {
            out.printf(
                    Locale.ROOT,
                    "  The decoder yields %,d pictures more; once indexed, they can be shown and searched.%n",
                    info.picturesWithoutRow);
        }
        return 0;
    }

    private static Info info(Video video, @Nullable Recount count) {
        var info = video.info();
        var frames = video.frames();
        return new Info(
                video.file().toString(), info.container(), info.codec(), info.width(), info.height(),
                info.codedWidth(), info.codedHeight(), info.rotation(), info.frameRate().toString(),
                info.timeBase().toString(), frames.frames(), frames.keyframes(), frames.duration(),
                frames.hasPts(0) ? frames.pts(0) : null, video.variableRate(), info.declaredFrames(),
                info.declaredSeconds(), info.dynamicRange(), info.hasAudio(), FrameCounts.Corrected.of(frames),
                count == null ? null : count.decoded(), count == null ? null : count.unforetold());
    }
}
