package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CombinationTest {
    private static final Curve ONE = curve(4, -3, 2, Float.NaN, -6);
    private static final Curve OTHER = curve(-2, -5, 3, 1, 0);

    private static Curve curve(float... logOdds) {
        return new Curve(logOdds.clone(), logOdds);
    }

    @ParameterizedTest
    @EnumSource
    void curvesCombineAsTheirQuestionsDo(Combination combination) throws Exception {
        var red = new Query.Words("red");
        var blue = new Query.Words("blue");
        var timeline = new Timeline(new double[] {0, 1, 2, 3, 4}, 5, new int[] {0});
        var asked = new Evaluation(single -> single.equals(red) ? ONE : OTHER, timeline)
                .of(combination.of(List.of(red, blue)));
        assertArrayEquals(asked.logOdds(), combination.ofCurves(List.of(ONE, OTHER)).logOdds());
        assertTrue(Float.isNaN(asked.logOdds()[3]), "not indexed");
    }

    @Test
    void anyIsTheSurestOfAllAndAllIsNoSurerThanAny() {
        var any = Combination.ANY.ofCurves(List.of(ONE, OTHER)).logOdds();
        var all = Combination.ALL.ofCurves(List.of(ONE, OTHER)).logOdds();
        assertArrayEquals(new float[] {4, -3, 3, Float.NaN, 0}, any);
        assertTrue(all[0] < -1.9 && all[4] < -5.9 && all[2] < 2);
    }

    @Test
    void oneAloneStaysAsItIs() {
        assertArrayEquals(ONE.logOdds(), Combination.ALL.ofCurves(List.of(ONE)).logOdds());
    }

    @Test
    void weightOfAPartIsLeftBehind() {
        var heavy = new Query.Weighted(new Query.Words("red"), 2);
        assertEquals("red AND blue", Combination.ALL.of(List.of(heavy, new Query.Words("blue"))).text());
    }
}
