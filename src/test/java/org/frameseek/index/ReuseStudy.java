package org.frameseek.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.StudyClips.Kind;
import org.frameseek.media.Video;
import org.frameseek.model.Model;
import org.frameseek.model.clip.RandomClip;
import org.frameseek.model.families.Models;
import org.frameseek.search.VideoSearch;

/// Measures what near duplicates save and cost: `ReuseStudy FOLDER [MODEL…]`. Without models it takes the demo model
/// and one of ViT-B/32's size with random weights. No test.
public final class ReuseStudy {
    private static final int TOP = 5;
    private static final int FRAMES = 240;

    private final Path folder;
    private final List<String> questions;

    private ReuseStudy(Path folder) throws Exception {
        this.folder = folder;
        questions = Files.readAllLines(Path.of("models/demo/sample-queries.txt"));
    }

    static void main(String[] arguments) throws Exception {
        var study = new ReuseStudy(Files.createDirectories(Path.of(arguments[0])));
        var models = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Path::of).toList()
                : List.of(Path.of("models/demo"), RandomClip.base32(study.folder.resolve("base32")));
        var clips = new StudyClips();
        for (var model : models) {
            try (var loaded = Models.load(model, ComputeChoice.AUTO)) {
                System.out.printf("%n%s, %s%n%n| clip | frames per vector, exact | near | p99 of 1 - cosine | worst "
                        + "| score lost, best frame | score lost, best %d moments |%n|---|---|---|---|---|---|---|%n",
                        loaded.identity().model(), loaded.identity().precision().label(), TOP);
                for (var kind : Kind.values()) {
                    var file = study.folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".mp4");
                    if (!Files.exists(file)) {
                        clips.make(study.folder, kind, FRAMES);
                    }
                    study.measure(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), file, loaded);
                }
                study.measure("sample", Path.of("models/demo/sample.mp4"), loaded);
            }
        }
    }

    private void measure(String name, Path file, Model model) throws Exception {
        var video = Video.open(file);
        var encoder = new KnownVectors(model.frames());
        try (var exact = index("exact", video, encoder, Reuse.EXACT);
                var near = index("near", video, encoder, Reuse.NEAR)) {
            int frames = video.frames().frames();
            var errors = new double[frames];
            try (var own = IndexFile.open(exact.file()); var shared = IndexFile.open(near.file())) {
                for (int frame = 0; frame < frames; frame++) {
                    errors[frame] = 1 - IndexRows.cosine(own.rows().vector(frame), shared.rows().vector(frame));
                }
            }
            Arrays.sort(errors);
            var search = new VideoSearch(model.texts());
            double lost = 0;
            double lostInMoments = 0;
            for (var question : questions) {
                var right = search.search(exact, question, TOP);
                var found = search.search(near, question, TOP).moments();
                lost = Math.max(lost, right.moments().getFirst().score() - right.scores()[found.getFirst().frame()]);
                for (int i = 0; i < right.moments().size(); i++) {
                    double score = i < found.size() ? right.scores()[found.get(i).frame()] : 0;
                    lostInMoments = Math.max(lostInMoments, right.moments().get(i).score() - score);
                }
            }
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.5f | %.5f | %.5f | %.5f |%n", name,
                    (double) frames / exact.count(FrameState.OWN), (double) frames / near.count(FrameState.OWN),
                    errors[(int) (0.99 * (frames - 1))], errors[frames - 1], lost, lostInMoments);
        }
    }

    private VideoIndex index(String name, Video video, KnownVectors encoder, Reuse rule) throws Exception {
        var path = folder.resolve(name + ".safetensors");
        Files.deleteIfExists(path);
        var file = video.file();
        try (var job = Indexer.prepare(path, ContentKey.of(file), FileIdentity.of(file), video, encoder,
                PictureSource.of(video))) {
            job.run(new IndexOptions(FramePlan.IN_ORDER, rule), _ -> { }, () -> false);
            return job.index();
        }
    }
}
