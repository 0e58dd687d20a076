package org.frameseek.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.FrameReader;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.model.Model;
import org.frameseek.model.clip.RandomClip;
import org.frameseek.model.families.Models;

/// Indexing speed clip by clip: the whole index, its two halves alone, and a loop that does what a simple script does.
/// All in frames of the clip per second. Where both halves need the same cores, an index cannot be faster than one half
/// after the other. `-Dbench.model` is a folder, or the size of a model with random weights: `base32`, which is taken
/// otherwise, or `large14`.
final class IndexingBenchmark {
    private static final int SCRIPT_FRAMES = 20;
    private static final int ENCODED_BATCHES = 8;

    private final Workspace workspace;
    private final Path checkpoint;
    private final Table table = new Table("Indexing, frames per second", "indexing");

    private IndexingBenchmark(Workspace workspace) throws Exception {
        this.workspace = workspace;
        checkpoint = switch (System.getProperty("bench.model", "base32")) {
            case "base32" -> RandomClip.base32(workspace.folder().resolve("base32"));
            case "large14" -> RandomClip.large14(workspace.folder().resolve("large14"));
            case String own -> Path.of(own);
        };
    }

    static void main() throws Exception {
        try (var workspace = new Workspace()) {
            new IndexingBenchmark(workspace).run(BenchClip.all(workspace.folder()));
        }
    }

    private void run(Iterable<BenchClip> clips) throws Exception {
        for (var clip : clips) {
            measure(clip, Video.open(clip.file()));
        }
        table.publish();
    }

    private void measure(BenchClip clip, Video video) throws Exception {
        double script = script(video);
        try (var model = Models.load(checkpoint, ComputeChoice.AUTO)) {
            double decode = decode(model, video);
            double encode = encode(model);
            var exact = index(model, video, IndexOptions.EXACT);
            var near = index(model, video, IndexOptions.NEAR);
            double half = Math.min(decode, encode);
            table.row("clip", clip.name(),
                    "frames", video.frames().frames(),
                    "one by one, fp32", script,
                    "decode and scale", decode,
                    "encode, " + model.identity().precision(), encode,
                    "index, exact", exact.framesPerSecond(),
                    "exact / slower half", exact.framesPerSecond() / half,
                    "exact / one half after the other", exact.framesPerSecond() * (1 / decode + 1 / encode),
                    "index, default", near.framesPerSecond(),
                    "frames per vector", near.frames() / (double) Math.max(1, near.own()),
                    "default / one by one", near.framesPerSecond() / script,
                    "limit", decode < encode ? "decoder" : "model");
        }
    }

    /// Reads full-size frames, and encodes the sentence again for each, as simple scripts do.
    private double script(Video video) throws Exception {
        try (var clip = Models.load(checkpoint, new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32));
                var stills = StillReader.open(video)) {
            clip.encodePicture(stills.read(0));
            long began = System.nanoTime();
            int last = Math.min(SCRIPT_FRAMES, video.frames().frames() - 1);
            for (int frame = 1; frame <= last; frame++) {
                clip.encodePicture(stills.read(frame));
                clip.texts().encode("a person in front of a house");
            }
            return rate(last, began);
        }
    }

    private static double decode(Model model, Video video) throws Exception {
        var buffer = ByteBuffer.allocateDirect(model.frames().picture().bytes());
        int frames = 0;
        long began = System.nanoTime();
        try (var reader = FrameReader.open(video, model.frames().picture(), 0)) {
            while (reader.next() >= 0) {
                reader.copyTo(buffer.clear());
                frames++;
            }
        }
        return rate(frames, began);
    }

    private static double encode(Model model) throws Exception {
        int size = model.frames().batchSize();
        var batch = ByteBuffer.allocateDirect(model.frames().picture().bytes() * size);
        model.frames().encode(batch, size);
        long began = System.nanoTime();
        for (int i = 0; i < ENCODED_BATCHES; i++) {
            model.frames().encode(batch, size);
        }
        return rate(ENCODED_BATCHES * size, began);
    }

    private IndexReport index(Model model, Video video, IndexOptions options) throws Exception {
        var name = video.file().getFileName() + (options.equals(IndexOptions.EXACT) ? "-exact" : "-default");
        var library = new Library(workspace.folder().resolve(name));
        return library.fill(new Videos(library).open(video.file()), model.frames(), options, _ -> { }, () -> false);
    }

    private static double rate(int frames, long began) {
        return frames / ((System.nanoTime() - began) * 1e-9);
    }
}
