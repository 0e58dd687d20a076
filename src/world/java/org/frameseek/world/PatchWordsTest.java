package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchWordsTest {
    private static final int SIDE = 8;
    private static final double ASPECT = 1.5;

    @Test
    void onlyPatchesOfAnActorNameIt() {
        var cat = new Actor(Thing.CAT, Colour.RED, 0xDC2828, Action.SLEEPING, 0.5, 0.75, 0.5, false, 0);
        float[] words = mark(cat);
        int middle = 4 * SIDE + 4;
        assertEquals(1, words[middle * PatchWords.COUNT + Thing.CAT.ordinal()]);
        assertEquals(1, words[middle * PatchWords.COUNT + Thing.values().length + Colour.RED.ordinal()]);
        assertEquals(3, sum(words, middle));
        assertEquals(0, sum(words, 0));
        assertEquals(0, sum(words, SIDE * SIDE - 1));
    }

    @Test
    void whatRestsHasNoAction() {
        assertEquals(2, sum(mark(new Actor(Thing.DOG, Colour.BLUE, 0x2864DC, Action.RESTING, 0.5, 0.75, 0.5, true, 0)),
                4 * SIDE + 4));
    }

    private static float[] mark(Actor actor) {
        var scene = new Scene(List.of(actor), Place.BEACH, Daytime.DAY, Weather.CLEAR, Style.FLAT,
                Camera.STILL, 1);
        var words = new float[SIDE * SIDE * PatchWords.COUNT];
        PatchWords.mark(scene, ASPECT, 0, SIDE, words, 0);
        return words;
    }

    private static float sum(float[] words, int patch) {
        float sum = 0;
        for (int word = 0; word < PatchWords.COUNT; word++) {
            sum += words[patch * PatchWords.COUNT + word];
        }
        return sum;
    }
}
