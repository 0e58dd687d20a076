package org.frameseek.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.frameseek.error.UserException;
import org.frameseek.export.ExportException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.excerpt.Clip;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptExporter;
import org.frameseek.export.excerpt.ExcerptMethod;
import picocli.CommandLine.Option;

/// Saves moments as clips.
final class ClipOptions {
    @Option(names = "--clips", paramLabel = "DIR", description = "Save each moment as a clip.")
    private OutputPath folder;

    @Option(names = "--clip-method", paramLabel = "copy|h264|mpeg4|prores", description = {
            "How to make clips. Default: h264, exact to the frame.",
            "copy is fast and lossless, but begins at the keyframe before."})
    private ExcerptMethod method = ExcerptMethod.H264;

    @Option(names = "--joined", description = "One clip of all moments, one after the other.")
    private boolean joined;

    boolean wanted() {
        return folder != null;
    }

    /// Whether the options fit together.
    boolean isPossible() {
        return !joined || method != ExcerptMethod.COPY;
    }

    void check(OutputGate gate) throws ExportException {
        if (folder != null) {
            gate.folder(folder.path());
        }
    }

    /// @param said receives the size and what could not be kept exactly
    /// @return one clip per excerpt; the same clip for all if they are joined
    /// @throws UserException if a clip cannot be saved; `said` has received which clips are saved and which are not
    List<Clip> save(List<Excerpt> excerpts, OutputGate gate, NamePattern pattern, BooleanSupplier stopped,
            PrintWriter said) throws UserException {
        var exporter = new ExcerptExporter(gate, method);
        int clips = joined ? 1 : excerpts.size();
        said.printf(Locale.ROOT, "Saving %,d %s, about %.1f MB%n", clips, clips == 1 ? "clip" : "clips",
                exporter.estimate(excerpts) / 1e6);
        var report = joined
                ? exporter.join(excerpts, folder.path(), pattern, (_, _) -> !stopped.getAsBoolean())
                : exporter.export(excerpts, folder.path(), pattern, (_, _) -> !stopped.getAsBoolean());
        report.remarks().forEach(remark -> said.println(remark.message(Locale.ROOT)));
        report.clips().forEach(clip -> said.println("Saved: " + clip.file()));
        report.missing().forEach(excerpt -> said.printf(Locale.ROOT, "Not saved: frames %,d to %,d of %s%n",
                excerpt.first(), excerpt.last(), excerpt.video().file()));
        if (report.failure() != null) {
            throw report.failure();
        }
        if (!report.missing().isEmpty()) {
            throw new CancellationException();
        }
        return joined ? Collections.nCopies(excerpts.size(), report.clips().getFirst())
                : new ArrayList<>(report.clips());
    }
}
