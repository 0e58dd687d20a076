package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Scene SCENE = scene(
            Place.BEACH, Daytime.DAY, Weather.CLEAR, actor(Thing.CAR, Colour.RED, Action.JUMPING),
            actor(Thing.DOG, Colour.BLUE, Action.RESTING), actor(Thing.DOG, Colour.BLUE, Action.SLEEPING));

    private static Scene scene(Place place, Daytime daytime, Weather weather, Actor... actors) {
        return new Scene(List.of(actors), place, daytime, weather, Style.FLAT, Camera.STILL, 1);
    }

    private static Actor actor(Thing thing, Colour colour, Action action) {
        return new Actor(thing, colour, 0, action, 0.5, 0.9, 0.3, false, 0);
    }

    private static Claim claim(Subject... subjects) {
        return new Claim(List.of(subjects), null, null, null, null, false);
    }

    private static Subject subject(Thing thing, Colour colour, Action action, int count) {
        return new Subject(thing, null, colour, action, count);
    }

    @Test
    void oneActorMustFitAllThatASubjectSays() {
        assertEquals(Truth.TRUE, claim(subject(Thing.CAR, Colour.RED, Action.JUMPING, 1)).in(SCENE));
        assertEquals(Truth.FALSE, claim(subject(Thing.CAR, Colour.BLUE, null, 1)).in(SCENE));
        assertEquals(Truth.FALSE, claim(subject(Thing.DOG, null, Action.JUMPING, 1)).in(SCENE));
        assertEquals(Truth.TRUE, claim(new Subject(null, Thing.Kind.ANIMAL, Colour.BLUE, null, 1)).in(SCENE));
    }

    @Test
    void numbersAreCounted() {
        assertEquals(Truth.TRUE, claim(subject(Thing.DOG, null, null, 2)).in(SCENE));
        assertEquals(Truth.FALSE, claim(subject(Thing.CAR, null, null, 2)).in(SCENE));
        assertEquals(Truth.UNSURE, claim(subject(Thing.DOG, null, Action.SLEEPING, 2)).in(SCENE));
    }

    @Test
    void surroundingsAreCheckedWhereTheyShow() {
        var night = new Claim(List.of(), null, Daytime.NIGHT, null, null, false);
        assertEquals(Truth.FALSE, night.in(SCENE));
        assertEquals(Truth.UNSURE, night.in(scene(Place.SPACE, Daytime.DAY, Weather.CLEAR)));
        var rain = new Claim(List.of(), null, null, Weather.RAIN, null, false);
        assertEquals(Truth.UNSURE, rain.in(scene(Place.BEACH, Daytime.DAY, Weather.STORM)));
        assertEquals(Truth.FALSE, rain.in(SCENE));
        assertEquals(Truth.UNSURE, claim(subject(Thing.TREE, null, null, 1)).in(
                scene(Place.FOREST, Daytime.DAY, Weather.CLEAR)));
    }

    @Test
    void whateverIsWrittenIsTrueUnlessItNamesWhatTheWorldLacks() {
        var random = new SplittableRandom(7);
        var writer = new CaptionWriter(random);
        int wrong = 0;
        for (int i = 0; i < 5000; i++) {
            var scene = SceneComposer.compose(Plot.random(random), SceneComposer.Company.ANY, random);
            var caption = writer.write(scene);
            var expected = caption.claim().unknown() ? Truth.FALSE : Truth.TRUE;
            wrong += caption.claim().in(scene) == expected ? 0 : 1;
        }
        // Clutter may happen to be one more of the same kind, so that "two balls" is not clearly true.
        assertEquals(0, wrong, 3);
    }
}
