package org.frameseek.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes clips whose main actor is small and anywhere in the picture, and asks for it alone, so that the surroundings
/// answer nothing. One thread at a time.
final class SmallThings {
    static final double ASPECT = 16 / 9.0;
    private static final int SCENES = 12;
    static final double SECONDS = 1;
    private static final double RIM = 0.1;

    private final SplittableRandom random;
    private final CaptionWriter writer;
    private final double least;
    private final double most;
    private final double side;

    /// @param least the smallest share of the picture that a thing's box fills
    /// @param most the largest
    SmallThings(long seed, double least, double most) {
        this(seed, least, most, RIM);
    }

    /// @param side the share of the picture's width that stays empty at the left and right rim
    SmallThings(long seed, double least, double most, double side) {
        random = new SplittableRandom(seed);
        writer = new CaptionWriter(random);
        this.least = least;
        this.most = most;
        this.side = side;
    }

    Question next() {
        while (true) {
            var scenes = new ArrayList<Scene>();
            for (int i = 0; i < SCENES; i++) {
                scenes.add(scene());
            }
            int asked = random.nextInt(SCENES);
            var caption = writer.subject(scenes.get(asked));
            if (QuestionMaker.onlyTrueOf(caption, scenes, asked)) {
                return new Question(new Clip(List.copyOf(scenes), scenes.stream().map(_ -> SECONDS).toList()),
                        caption, asked, List.of(absent(scenes)));
            }
        }
    }

    /// A thing that no scene shows, in a colour of one of them.
    private Caption absent(List<Scene> scenes) {
        var missing = Arrays.stream(Thing.values())
                .filter(thing -> scenes.stream().noneMatch(scene -> QuestionMaker.shows(scene, thing)))
                .toArray(Thing[]::new);
        return writer.subject(scenes.get(random.nextInt(SCENES)).starring(Plot.any(missing, random)));
    }

    private Scene scene() {
        var plot = Plot.random(random);
        var scene = SceneComposer.compose(plot, SceneComposer.Company.NONE, random);
        double share = Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
        var actor = scene.main();
        double size = Math.sqrt(share * ASPECT);
        double width = size / ASPECT;
        var small = new Actor(actor.thing(), actor.colour(), actor.rgb(), actor.action(),
                random.nextDouble(side + width / 2, 1 - side - width / 2),
                random.nextDouble(RIM + size, 1 - RIM), size, actor.left(), actor.phase());
        return new Scene(List.of(small), scene.place(), scene.daytime(), scene.weather(), scene.style(), Camera.STILL,
                scene.seed());
    }
}
