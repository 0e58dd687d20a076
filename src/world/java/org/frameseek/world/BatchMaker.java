package org.frameseek.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.frameseek.world.SceneComposer.Company;

/// Draws training batches. Half of the pictures come in families whose members differ in a single part of the plot,
/// because those are hard to tell apart. Each picture also gets a sentence that is wrong in its thing
/// alone: a missing thing should score below the line, however well the rest fits. One thread at a time.
final class BatchMaker {
    private static final int TEXTS_PER_PICTURE = 2;
    private static final int FAMILY = 4;
    /// Draws hard combinations more often.
    private static final Plot.Part[] PARTS = {
        Plot.Part.THING, Plot.Part.THING, Plot.Part.THING, Plot.Part.COLOUR, Plot.Part.COLOUR, Plot.Part.ACTION,
        Plot.Part.ACTION, Plot.Part.PLACE, Plot.Part.DAYTIME, Plot.Part.WEATHER
    };
    private static final double[] ASPECTS = {
        16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 16 / 9.0, 4 / 3.0, 1, 2.2
    };

    private final Vocabulary vocabulary;
    private final int pictures;
    private final int size;
    private final Canvas canvas;

    BatchMaker(Vocabulary vocabulary, int pictures, int size) {
        this.vocabulary = vocabulary;
        this.pictures = pictures;
        this.size = size;
        canvas = new Canvas(size);
    }

    /// @param seed decides everything else about the batch
    /// @param ease see [SceneComposer#compose]
    TrainingBatch make(long seed, double ease) {
        var random = new SplittableRandom(seed);
        var scenes = scenes(ease, random);
        var rgb = new byte[pictures * size * size * 3];
        int side = DemoModelFiles.SIDE;
        var patchWords = new float[pictures * side * side * PatchWords.COUNT];
        for (int i = 0; i < pictures; i++) {
            int offset = i * size * size * 3;
            double aspect = ASPECTS[random.nextInt(ASPECTS.length)];
            double time = random.nextDouble(4);
            canvas.draw(scenes.get(i), aspect, time, rgb, offset);
            PatchWords.mark(scenes.get(i), aspect, time, side, patchWords, i * side * side);
            Augmentation.apply(rgb, offset, size, random);
        }
        var captions = new ArrayList<Caption>();
        var writer = new CaptionWriter(random);
        for (int text = 0; text < pictures * TEXTS_PER_PICTURE; text++) {
            captions.add(writer.write(scenes.get(text % pictures)));
        }
        for (var scene : scenes) {
            captions.add(writer.full(scene.starring(Plot.other(Thing.values(), scene.main().thing(), random))));
        }
        captions.addAll(PlainWords.captions(random));
        return assemble(rgb, patchWords, scenes, captions);
    }

    private List<Scene> scenes(double ease, SplittableRandom random) {
        var scenes = new ArrayList<Scene>();
        while (scenes.size() < pictures) {
            var plot = trainable(ease, random);
            if (scenes.size() < pictures / 2) {
                long layout = random.nextLong();
                scenes.add(SceneComposer.compose(plot, Company.ANY, ease, new SplittableRandom(layout)));
                for (int member = 1; member < FAMILY; member++) {
                    // Half of a family is laid out alike, so that nothing but the part differs.
                    long own = member % 2 == 1 ? layout : random.nextLong();
                    scenes.add(SceneComposer.compose(
                            variant(plot, random), Company.ANY, ease, new SplittableRandom(own)));
                }
            } else {
                scenes.add(SceneComposer.compose(plot, Company.ANY, ease, random));
            }
        }
        return scenes;
    }

    private static Plot trainable(double ease, SplittableRandom random) {
        Plot plot;
        do {
            plot = Plot.random(random);
        } while (plot.heldOut());
        return random.nextDouble() < ease ? plot.simple() : plot;
    }

    private static Plot variant(Plot plot, SplittableRandom random) {
        Plot variant;
        do {
            variant = plot.with(Plot.any(PARTS, random), random);
        } while (variant.heldOut());
        return variant;
    }

    private TrainingBatch assemble(byte[] rgb, float[] patchWords, List<Scene> scenes, List<Caption> captions) {
        int texts = captions.size();
        var tokens = captions.stream().map(caption -> vocabulary.encode(caption.text())).toList();
        int length = tokens.stream().mapToInt(sentence -> sentence.length).max().orElseThrow();
        var ids = new long[texts * length];
        Arrays.fill(ids, vocabulary.tokens().get(Vocabulary.END));
        var ends = new long[texts];
        for (int text = 0; text < texts; text++) {
            int[] sentence = tokens.get(text);
            ends[text] = sentence.length - 1;
            for (int i = 0; i < sentence.length; i++) {
                ids[text * length + i] = sentence[i];
            }
        }
        var truth = new float[pictures * texts];
        var falsity = new float[pictures * texts];
        for (int picture = 0; picture < pictures; picture++) {
            for (int text = 0; text < texts; text++) {
                switch (captions.get(text).claim().in(scenes.get(picture))) {
                    case TRUE -> truth[picture * texts + text] = 1;
                    case FALSE -> falsity[picture * texts + text] = 1;
                    case UNSURE -> { }
                }
            }
        }
        return new TrainingBatch(pictures, pictures * (TEXTS_PER_PICTURE + 1), texts, length, rgb, patchWords, ids,
                ends, truth, falsity);
    }
}
