package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {
    private static final UnitVector VECTOR = UnitVector.along(new float[] {3, 4});

    private static Query parse(String text) throws QuerySyntaxException {
        return QueryParser.parse(text, (name, _) -> Optional.of(new Query.Picture(name, VECTOR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image:\"a\" AND night", "night OR frame:3", "a dog LIKE frame:3 UNLIKE frame:4",
            "a street NOT cars THEN/10 (image:\"a\" AND night)"})
    void theMiddleIsTheQuestionAsItIs(String text) throws Exception {
        var query = parse(text);
        assertEquals(OptionalDouble.of(Mix.EVEN), Mix.of(query));
        assertEquals(query, new Mix(Mix.EVEN).in(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"night", "night AND rain", "image:\"a\"", "image:\"a\" OR frame:3", "frame:3 LIKE frame:5",
            "night NOT image:\"a\""})
    void aQuestionOfOneKindHasNoMix(String text) throws Exception {
        var query = parse(text);
        assertEquals(OptionalDouble.empty(), Mix.of(query));
        assertEquals(query, new Mix(0.2).in(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image:"a" AND night | 0.25 | image:"a"^0.5 AND night^1.5
            image:"a"^3 AND night AND rain^2 | 0.9 | image:"a"^1.8 AND night^0.2 AND rain^0.2
            image:"a" AND night | 0 | night
            image:"a" AND night | 1 | image:"a"
            a dog LIKE frame:3 | 0.75 | "a dog" LIKE^3 frame:3
            a dog LIKE^3 frame:3 UNLIKE^3 frame:4 | 0.2 | a dog LIKE^0.25 frame:3 UNLIKE^0.25 frame:4
            a dog LIKE frame:3 | 0 | a dog
            a dog LIKE frame:3 LIKE frame:5 | 1 | frame:3 OR frame:5
            a cat THEN/5 (image:"a" OR night) | 0.25 | a cat THEN/5 (image:"a"^0.5 OR night^1.5)
            """)
    void weightsAreInTheTextAndReadBack(String text, double mix, String mixed) throws Exception {
        var query = new Mix(mix).in(parse(text));
        assertEquals(parse(mixed), query);
        assertEquals(query, parse(query.text()));
        if (mix > 0 && mix < 1) {
            assertEquals(mix, Mix.of(query).orElseThrow(), 0.005);
        }
    }

    @Test
    void noMixIsBeyondItsEnds() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Mix(wrong));
        }
    }
}
