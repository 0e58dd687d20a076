package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three scenes: a cat that fills the picture a little, a street with a small cat in a corner and a small dog in
/// another, and nothing.
class CloserTest {
    private static final int SCENE = 50;
    private static final Box LEFT = new Box(0, 0, 0.4, 0.4);
    private static final Box RIGHT = new Box(0.6, 0.6, 0.4, 0.4);
    private static final int CAT = 0;
    private static final int DOG = 1;
    private static final int REST = 2;

    @TempDir
    Path folder;
    private VideoIndex index;
    private final VideoSearch search = new VideoSearch(new Animals());

    private static final class Animals implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            return new TextEmbedding(text, new int[0], false, text.equals("cat") ? vector(1, 0) : vector(0, 1));
        }

        @Override
        public EncoderIdentity identity() {
            return IndexFixture.ENCODER;
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.of(0.6));
        }
    }

    /// Of length 1.
    private static float[] vector(double cat, double dog) {
        var vector = new float[3];
        vector[CAT] = (float) cat;
        vector[DOG] = (float) dog;
        vector[REST] = (float) Math.sqrt(1 - cat * cat - dog * dog);
        return vector;
    }

    @BeforeEach
    void create() throws Exception {
        var rows = new float[3 * SCENE][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[][] {vector(0.65, 0.1), vector(0.5, 0.5), vector(0.1, 0.1)}[i / SCENE];
        }
        index = IndexFixture.create(
                folder.resolve("index.safetensors"), IndexFixture.table(rows.length, 25), 3, rows);
    }

    @AfterEach
    void close() {
        index.close();
    }

    /// What the parts of each scene show.
    private static CloseUp look(int frame) {
        var parts = List.of(LEFT, RIGHT);
        return switch (frame / SCENE) {
            case 0 -> new CloseUp(frame, parts, List.of(vector(0.6, 0.1), vector(0.4, 0)));
            case 1 -> new CloseUp(frame, parts, List.of(vector(0.1, 0.9), vector(0.9, 0.1)));
            default -> new CloseUp(frame, parts, List.of(vector(0.1, 0.1), vector(0.1, 0.1)));
        };
    }

    private SearchResult closer(String query) throws Exception {
        var found = search.places(index, QueryParser.parse(query), 10);
        var looked = new ArrayList<CloseUp>();
        for (var moment : found.moments()) {
            looked.add(look(moment.frame()));
        }
        return search.closer(index, found, looked);
    }

    @Test
    void theSmallThingComesFirstWithItsPart() throws Exception {
        assertEquals(0, search.search(index, "cat", 10).moments().getFirst().frame() / SCENE);
        var result = closer("cat");
        var first = result.moments().getFirst();
        assertEquals(1, first.frame() / SCENE);
        assertEquals(1, first.rank());
        assertEquals(RIGHT, first.part());
        assertEquals(RIGHT, result.parts().get(first.frame()));
        // The whole picture counts a quarter.
        assertEquals(0.25 * 0.5 + 0.75 * 0.9, first.score(), 1e-3);
        assertEquals(Fit.SURE, first.fit());
        // What the list, the heat and the player say of this frame is the same.
        assertEquals(first.probability(), result.curve().probability(first.frame()));
        assertTrue(result.heat()[first.frame()] > 0.6);
        assertTrue(result.heat()[first.frame() + 1] < 0.5 || first.frame() + 1 == 2 * SCENE);
        assertEquals(List.of(1, 2, 3), result.moments().stream().map(Moment::rank).toList());
    }

    @Test
    void aPictureThatFitsAsAWholeHasNoPart() throws Exception {
        var large = closer("cat").moments().get(1);
        assertEquals(0, large.frame() / SCENE);
        assertNull(large.part());
        assertEquals(0.65, large.score(), 1e-3);
    }

    @Test
    void thingsInDifferentPartsAreTogetherInTheFrame() throws Exception {
        assertTrue(search.search(index, QueryParser.parse("cat AND dog"), 10).weak());
        var both = closer("cat AND dog").moments().getFirst();
        assertEquals(1, both.frame() / SCENE);
        assertFalse(both.weak());
        assertEquals(RIGHT, both.part());
    }

    @Test
    void whatIsUnwantedIsUnwantedInEveryPart() throws Exception {
        assertEquals(0, closer("cat NOT dog").moments().getFirst().frame() / SCENE);
    }

    @Test
    void picturesAndJudgedExamplesAreLookedForInPartsToo() throws Exception {
        var picture = new Query.Picture("cat.jpg", UnitVector.along(vector(0.95, 0)));
        var found = search.places(index, picture, 10);
        var looked = found.moments().stream().map(moment -> look(moment.frame())).toList();
        assertEquals(RIGHT, search.closer(index, found, looked).moments().getFirst().part());
        var refined = closer("cat LIKE frame:60");
        assertEquals(1, refined.moments().getFirst().frame() / SCENE);
    }

    @Test
    void momentsNotLookedAtAreJudgedAsBefore() throws Exception {
        var found = search.places(index, new Query.Words("cat"), 10);
        assertEquals(3, found.moments().size());
        var result = search.closer(index, found, List.of());
        assertEquals(found.moments(), result.moments());
    }

    @Test
    void theOrderOfFramesCannotBeSeenInOne() throws Exception {
        var query = QueryParser.parse("cat THEN dog");
        assertFalse(VideoSearch.canLookCloser(query));
        assertThrows(IllegalArgumentException.class, () -> search.places(index, query, 10));
    }

    @Test
    void partsAreNamedByWhereTheyAre() {
        assertEquals(BoxPlace.UPPER_LEFT, BoxPlace.of(LEFT));
        assertEquals(BoxPlace.LOWER_RIGHT, BoxPlace.of(RIGHT));
        assertEquals(BoxPlace.MIDDLE, BoxPlace.of(Box.WHOLE));
        assertEquals(BoxPlace.TOP, BoxPlace.of(new Box(0.3, 0, 0.4, 0.4)));
    }
}
