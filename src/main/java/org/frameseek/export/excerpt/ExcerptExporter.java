package org.frameseek.export.excerpt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.frameseek.export.ExportException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.Progress;
import org.frameseek.media.MediaException;

/// Saves excerpts of one video as clips. Each appears under its name when it is complete; finished clips stay when a
/// later one fails.
///
/// @param gate decides where files may be written
public record ExcerptExporter(OutputGate gate, ExcerptMethod method) {
    /// Carries a failure other than that of writing through code that only throws IOException.
    private static final class OtherFailure extends IOException {
        private static final long serialVersionUID = 1;

        OtherFailure(UserException cause) {
            super(cause);
        }
    }

    /// Creates a clip at a path.
    private interface Maker {
        Clip make(Path file) throws UserException, IOException;
    }

    /// Saves each excerpt as a separate clip.
    ///
    /// @param excerpts all of one video
    /// @throws ExportException when the folder cannot be used
    public ExcerptReport export(List<Excerpt> excerpts, Path folder, NamePattern pattern, Progress progress)
            throws ExportException {
        return saveAll(excerpts.stream().map(List::of).toList(), folder, pattern, progress);
    }

    /// Saves all excerpts one after the other in one clip, named after the first. Only encoded clips can be joined to
    /// the frame.
    ///
    /// @param excerpts all of one video, at least one
    /// @throws ExportException when the folder cannot be used
    public ExcerptReport join(List<Excerpt> excerpts, Path folder, NamePattern pattern, Progress progress)
            throws ExportException {
        if (method == ExcerptMethod.COPY) {
            throw new IllegalArgumentException("a copy cannot be joined");
        }
        return saveAll(List.of(excerpts), folder, pattern, progress);
    }

    /// @param parts the excerpts of each clip
    private ExcerptReport saveAll(List<List<Excerpt>> parts, Path folder, NamePattern pattern, Progress progress)
            throws ExportException {
        gate.folder(folder);
        var excerpts = parts.stream().flatMap(List::stream).toList();
        long total = excerpts.stream().mapToLong(Excerpt::frames).sum();
        var clips = new ArrayList<Clip>();
        UserException failure = null;
        long done = 0;
        for (var part : parts) {
            long before = done;
            try {
                clips.add(save(output(part.getFirst(), folder, pattern),
                        file -> make(part, file, frames -> progress.goOn(before + frames, total))));
            } catch (CancellationException e) {
                break;
            } catch (UserException e) {
                failure = e;
                break;
            }
            done += part.stream().mapToLong(Excerpt::frames).sum();
        }
        var missing = parts.subList(clips.size(), parts.size()).stream().flatMap(List::stream).toList();
        return new ExcerptReport(clips, missing, failure, remarks(excerpts, clips));
    }

    private Clip make(List<Excerpt> part, Path file, IntPredicate goOn) throws UserException, IOException {
        return method == ExcerptMethod.COPY
                ? new StreamCopy(part.getFirst()).copy(file, goOn) : record(part, file, goOn);
    }

    /// Estimates the bytes of all clips.
    public long estimate(List<Excerpt> excerpts) {
        double bytes = 0;
        for (var excerpt : excerpts) {
            var info = excerpt.video().info();
            double rate = excerpt.frames() / Math.max(excerpt.seconds(), 1e-3);
            double perSecond = method == ExcerptMethod.COPY
                    ? size(excerpt) / Math.max(excerpt.video().frames().duration(), 1e-3)
                    : method.bitrate(info.width(), info.height(), rate) / 8.0;
            bytes += perSecond * excerpt.seconds();
        }
        return Math.round(bytes);
    }

    private static double size(Excerpt excerpt) {
        try {
            return Files.size(excerpt.video().file());
        } catch (IOException e) {
            // Creating the clip reports a missing video.
            return 0;
        }
    }

    private Output output(Excerpt excerpt, Path folder, NamePattern pattern) throws ExportException {
        var name = pattern.name(excerpt.fields(), method.ending(excerpt.video()));
        return gate.fresh(folder, name, OutputKind.CLIP);
    }

    private Clip record(List<Excerpt> excerpts, Path file, IntPredicate goOn)
            throws MediaException, IOException {
        new ExactRecorder(method, excerpts.getFirst().video()).record(excerpts, file, goOn);
        return new Clip(file, excerpts.stream().mapToInt(Excerpt::frames).sum(), 0, 0);
    }

    private static Clip save(Output output, Maker maker) throws UserException {
        var made = new ArrayList<Clip>(1);
        try {
            output.fill(file -> {
                try {
                    made.add(maker.make(file));
                } catch (UserException e) {
                    throw new OtherFailure(e);
                }
            });
        } catch (ExportException e) {
            if (e.getCause() instanceof OtherFailure other && other.getCause() instanceof UserException user) {
                throw user;
            }
            throw e;
        }
        var clip = made.getFirst();
        return new Clip(output.path(), clip.frames(), clip.early(), clip.late());
    }

    private List<Remark> remarks(List<Excerpt> excerpts, List<Clip> clips) {
        var remarks = new LinkedHashSet<Remark>();
        for (var clip : clips) {
            if (clip.early() + clip.late() > 0) {
                remarks.add(new Remark("export.clip-longer", clip.file(), clip.early(), clip.late()));
            }
        }
        if (method != ExcerptMethod.COPY && !excerpts.isEmpty()) {
            var info = excerpts.getFirst().video().info();
            if (!info.dynamicRange().toUpperCase(Locale.ROOT).equals("SDR")) {
                remarks.add(new Remark("export.clip-tone-mapped", info.file(), info.dynamicRange()));
            }
        }
        return List.copyOf(remarks);
    }
}
