package org.frameseek.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Gives a plot its layout: positions, sizes, company and clutter, and the camera.
final class SceneComposer {
    /// Who else is in the picture.
    enum Company {
        /// The main actor alone.
        NONE,
        /// One to three of the main actor's kind and colour, others beside it, small ones behind; or nobody.
        ANY
    }

    private SceneComposer() {
    }

    static Scene compose(Plot plot, Company company, SplittableRandom random) {
        return compose(plot, company, 0, random);
    }

    /// @param ease from 0, as scenes are, to 1: the main actor alone, large, in the middle and looking to the right
    static Scene compose(Plot plot, Company company, double ease, SplittableRandom random) {
        var actors = new ArrayList<Actor>();
        int dice = company == Company.NONE || random.nextDouble() < ease ? 0 : random.nextInt(100);
        if (dice < 62) {
            actors.add(actor(plot.thing(), plot.colour(), plot.action(), plot.place(),
                    0.5 + random.nextDouble(-0.23, 0.23) * (1 - ease),
                    random.nextDouble(0.42 + 0.3 * ease, 0.74 + 0.06 * ease),
                    random.nextDouble() > ease && random.nextBoolean(), random));
        } else if (dice < 74) {
            alike(plot, 2 + random.nextInt(2), actors, random);
        } else {
            beside(plot, dice < 95 ? 1 : 2, actors, random);
        }
        if (company == Company.ANY && random.nextDouble() > 0.8 + ease) {
            clutter(plot.place(), 1 + random.nextInt(2), actors, random);
        }
        return new Scene(List.copyOf(actors), plot.place(), plot.daytime(), plot.weather(), plot.style(),
                camera(random),
                random.nextLong());
    }

    private static void alike(Plot plot, int count, List<Actor> actors, SplittableRandom random) {
        double size = random.nextDouble(0.32, 0.42);
        for (int i = 0; i < count; i++) {
            double x = (i + 0.5) / count + random.nextDouble(-0.03, 0.03);
            actors.add(actor(plot.thing(), plot.colour(), plot.action(), plot.place(), x, size, random));
        }
    }

    private static void beside(Plot plot, int others, List<Actor> actors, SplittableRandom random) {
        int count = others + 1;
        int mainSlot = random.nextInt(count);
        double size = count == 2 ? random.nextDouble(0.38, 0.54) : random.nextDouble(0.32, 0.42);
        actors.add(actor(plot.thing(), plot.colour(), plot.action(), plot.place(), slot(mainSlot, count, random), size,
                random));
        for (int slot = 0; slot < count; slot++) {
            if (slot == mainSlot) {
                continue;
            }
            var thing = Plot.other(Thing.values(), plot.thing(), random);
            var action = random.nextBoolean() ? Action.RESTING : Plot.any(Action.values(), random);
            actors.add(actor(thing, allowedColour(thing, plot.place(), random), action, plot.place(),
                    slot(slot, count, random), size * random.nextDouble(0.85, 1.1), random));
        }
    }

    private static double slot(int slot, int count, SplittableRandom random) {
        return (slot + 0.5) / count + random.nextDouble(-0.05, 0.05);
    }

    private static void clutter(Place place, int count, List<Actor> actors, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            var thing = Plot.any(Thing.values(), random);
            actors.add(actor(thing, allowedColour(thing, place, random), Action.RESTING, place,
                    random.nextBoolean() ? random.nextDouble(0.05, 0.18) : random.nextDouble(0.82, 0.95),
                    random.nextDouble(0.13, 0.19), random));
        }
    }

    /// A colour that does not make up a combination kept out of training.
    private static Colour allowedColour(Thing thing, Place place, SplittableRandom random) {
        Colour colour;
        do {
            colour = Plot.any(Colour.values(), random);
        } while (Plot.heldOut(colour, thing, place));
        return colour;
    }

    private static Actor actor(
            Thing thing, Colour colour, Action action, Place place, double x, double size, SplittableRandom random) {
        return actor(thing, colour, action, place, x, size, random.nextBoolean(), random);
    }

    private static Actor actor(
            Thing thing, Colour colour, Action action, Place place, double x, double size, boolean left,
            SplittableRandom random) {
        double box = size * thing.scale();
        double ground;
        if (action.inTheAir()) {
            ground = box + random.nextDouble(0.08, Math.max(0.09, 0.6 - box));
        } else if (place.floating()) {
            ground = 0.5 + box / 2 + random.nextDouble(-0.12, 0.16);
        } else {
            ground = random.nextDouble(0.8, 0.93);
        }
        return new Actor(thing, colour, colour.shade(random), action, x, ground, box, left,
                random.nextDouble(2 * Math.PI));
    }

    private static Camera camera(SplittableRandom random) {
        return new Camera(random.nextDouble(1, 1.12), random.nextDouble(0.47, 0.53), random.nextDouble(0.48, 0.54),
                random.nextDouble(-0.012, 0.012), random.nextDouble(0, 0.015));
    }
}
