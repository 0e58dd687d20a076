package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.frameseek.index.IndexFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A film of small pictures made here; the vector of a picture is the picture itself.
class InspectionTest {
    private static final int PIXELS = 48;
    private static final int RATE = 25;
    private static final EvenPictures EVEN =
            new EvenPictures(UnitVector.along(vector(level(0))), UnitVector.along(vector(level(255))));

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final List<float[]> film = new ArrayList<>();

    private float[] scene() {
        var picture = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            picture[i] = 40 + 170 * random.nextFloat();
        }
        return picture;
    }

    private static float[] level(float value) {
        var picture = new float[PIXELS];
        Arrays.fill(picture, value);
        return picture;
    }

    private static float[] mixed(float[] one, float[] other, float share) {
        var picture = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            picture[i] = one[i] + share * (other[i] - one[i]);
        }
        return picture;
    }

    private static float[] vector(float[] picture) {
        var vector = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            vector[i] = picture[i] / 128 - 1;
        }
        return vector;
    }

    /// @return the stretch of these frames
    private Shot show(int frames, IntFunction<float[]> pictures) {
        int first = film.size();
        for (int frame = 0; frame < frames; frame++) {
            film.add(pictures.apply(frame));
        }
        return new Shot(first, film.size() - 1);
    }

    private float[] grain(float[] picture, float amount) {
        var noisy = picture.clone();
        for (int i = 0; i < PIXELS; i++) {
            noisy[i] += amount * (2 * random.nextFloat() - 1);
        }
        return noisy;
    }

    private Inspection inspect(Lumas lumas) throws Exception {
        var rows = film.stream().map(picture -> UnitVector.along(vector(picture)).values()).toArray(float[][]::new);
        try (var index = IndexFixture.create(folder.resolve("i.safetensors"),
                IndexFixture.table(rows.length, RATE), PIXELS, rows)) {
            return Inspection.of(index, EVEN, lumas);
        }
    }

    private Inspection inspect() throws Exception {
        return inspect(film::get);
    }

    @Test
    void cutsDissolvesAndFadesAreToldApart() throws Exception {
        var scenes = List.of(scene(), scene(), scene(), scene());
        var first = show(50, _ -> grain(scenes.get(0), 3));
        show(40, _ -> grain(scenes.get(1), 3));
        var dissolve = show(14, i -> grain(mixed(scenes.get(1), scenes.get(2), (i + 1) / 15f), 3));
        show(40, _ -> grain(scenes.get(2), 3));
        var fade = show(25, i -> mixed(i < 12 ? scenes.get(2) : scenes.get(3), level(0),
                Math.min(1, Math.min(i + 1, 25 - i) / 11f)));
        show(40, _ -> grain(scenes.get(3), 3));
        var found = inspect().shots();
        assertArrayEquals(new int[] {first.last() + 1}, found.cuts());
        assertEquals(List.of(new Transition(Transition.Kind.DISSOLVE, dissolve.first(), dissolve.last()),
                new Transition(Transition.Kind.FADE, fade.first(), fade.last())), found.transitions());
        assertEquals(4, found.shots().size());
        assertEquals(film.size() - 1, found.shots().getLast().last());
    }

    /// The vectors jump, as those of frames that share one do, but the pictures move on step by step.
    @Test
    void movementIsNoCut() throws Exception {
        var scene = scene();
        var other = scene();
        show(100, i -> mixed(scene, other, i / 12 * 12 / 400f));
        var cuts = inspect(Lumas.NONE).shots().cuts();
        assertEquals(0, cuts.length, Arrays.toString(cuts));
        film.clear();
        show(120, i -> mixed(scene, other, i / 20 * 20 / 100f));
        assertEquals(5, inspect(Lumas.NONE).shots().cuts().length);
        assertEquals(0, inspect(frame -> mixed(scene, other, frame / 100f)).shots().cuts().length);
    }

    @Test
    void blackWhiteAndFrozenStretchesAndFlashesAreFound() throws Exception {
        var one = scene();
        var two = scene();
        show(30, _ -> grain(one, 3));
        var black = show(8, _ -> grain(level(4), 1));
        var frozen = show(40, _ -> two);
        var flash = show(2, _ -> level(250));
        show(40, _ -> grain(two, 3));
        var single = show(1, _ -> level(2));
        show(30, _ -> grain(scene(), 3));
        var found = inspect();
        assertEquals(List.of(black, single), found.black());
        assertEquals(List.of(flash), found.white());
        assertEquals(List.of(frozen), found.frozen());
        assertEquals(List.of(flash), found.flashes().stream().filter(flash::equals).toList());
    }

    /// Vectors shared by frames that look alike hide a small movement; the pictures show it.
    @Test
    void smallMovementIsNotFrozen() throws Exception {
        var scene = scene();
        show(100, _ -> scene);
        assertEquals(List.of(new Shot(0, 99)), inspect(Lumas.NONE).frozen());
        IntFunction<float[]> moving = frame -> {
            var picture = scene.clone();
            picture[7] += frame < 60 ? 0 : 2 * (frame - 59);
            return picture;
        };
        var frozen = inspect(moving::apply).frozen();
        assertEquals(1, frozen.size());
        assertEquals(0, frozen.getFirst().first());
        assertEquals(61, frozen.getFirst().last(), 2);
    }

    @Test
    void aShotThatComesBackIsARepeat() throws Exception {
        var one = scene();
        var first = show(50, _ -> grain(one, 3));
        show(50, _ -> grain(level(90), 40));
        var again = show(50, _ -> grain(one, 3));
        var repeats = inspect().repeats();
        assertEquals(List.of(again), repeats.stream().map(Inspection.Repeat::shot).toList());
        assertEquals(first, repeats.getFirst().earlier());
    }
}
