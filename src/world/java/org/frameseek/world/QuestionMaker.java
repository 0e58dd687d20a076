package org.frameseek.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.frameseek.world.SceneComposer.Company;

/// Makes clips and questions about them, from seeds that training does not use. One thread at a time.
final class QuestionMaker {
    private static final Plot.Part[] HARD_PARTS = {
        Plot.Part.COLOUR, Plot.Part.THING, Plot.Part.PLACE, Plot.Part.DAYTIME, Plot.Part.ACTION
    };

    private final SplittableRandom random;
    private final CaptionWriter writer;

    QuestionMaker(long seed) {
        random = new SplittableRandom(seed);
        writer = new CaptionWriter(random);
    }

    /// Scenes of all sorts; the sentence may be complete or partial but names the main actor.
    Question plain() {
        return ask(false, scene -> writer.full(scene));
    }

    /// The described scene's colour, thing and place never occurred together in training; the sentence names all three.
    Question unseen() {
        return ask(true, scene -> writer.complete(scene, false));
    }

    /// Every scene differs from the described one in a single word; the sentence names all of them.
    Question hard() {
        while (true) {
            var plot = active();
            var scenes = new ArrayList<Scene>();
            int count = 10 + random.nextInt(3);
            int asked = random.nextInt(count);
            for (int i = 0; i < count; i++) {
                var shown = i == asked ? plot : plot.with(HARD_PARTS[i % HARD_PARTS.length], random);
                scenes.add(SceneComposer.compose(shown, Company.NONE, random));
            }
            var caption = writer.complete(scenes.get(asked), true);
            if (onlyTrueOf(caption, scenes, asked)) {
                return new Question(clip(scenes), caption, asked, List.of());
            }
        }
    }

    private Plot active() {
        Plot plot;
        do {
            plot = Plot.random(random);
        } while (plot.action() == Action.RESTING || !plot.place().showsDaytime());
        return plot;
    }

    private interface Describer {
        Caption describe(Scene scene);
    }

    private Question ask(boolean heldOut, Describer describer) {
        while (true) {
            var scenes = new ArrayList<Scene>();
            int count = 10 + random.nextInt(3);
            int asked = random.nextInt(count);
            for (int i = 0; i < count; i++) {
                scenes.add(SceneComposer.compose(plot(heldOut && i == asked), Company.ANY, random));
            }
            var caption = describer.describe(scenes.get(asked));
            if (onlyTrueOf(caption, scenes, asked)) {
                return new Question(clip(scenes), caption, asked, absent(scenes));
            }
        }
    }

    private Plot plot(boolean heldOut) {
        Plot plot;
        do {
            plot = Plot.random(random);
        } while (plot.heldOut() != heldOut);
        return plot;
    }

    static boolean onlyTrueOf(Caption caption, List<Scene> scenes, int asked) {
        for (int i = 0; i < scenes.size(); i++) {
            if (caption.claim().in(scenes.get(i)) != (i == asked ? Truth.TRUE : Truth.FALSE)) {
                return false;
            }
        }
        return true;
    }

    /// Sentences about things that are absent from the clip in any colour, at the clip's own places.
    private List<Caption> absent(List<Scene> scenes) {
        var missing = Arrays.stream(Thing.values())
                .filter(thing -> scenes.stream().noneMatch(scene -> shows(scene, thing)))
                .toArray(Thing[]::new);
        var captions = new ArrayList<Caption>();
        for (int i = 0; i < 3; i++) {
            var scene = scenes.get(random.nextInt(scenes.size()));
            captions.add(writer.full(scene.starring(Plot.any(missing, random))));
        }
        return captions;
    }

    static boolean shows(Scene scene, Thing thing) {
        return scene.place().contains(thing) || scene.actors().stream().anyMatch(actor -> actor.thing() == thing);
    }

    private Clip clip(List<Scene> scenes) {
        return new Clip(List.copyOf(scenes), scenes.stream().map(scene -> random.nextDouble(2, 4)).toList());
    }
}
