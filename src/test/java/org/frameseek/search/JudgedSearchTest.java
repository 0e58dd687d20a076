package org.frameseek.search;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.frameseek.encoder.Calibration;
import org.junit.jupiter.api.Test;

/// What a search says of how well its moments fit.
class JudgedSearchTest extends SceneSearch {
    @Test
    void combinedQueriesListNoImpossibleMoment() throws Exception {
        var search = new VideoSearch(new Words(OptionalDouble.of(0.75)));
        for (var query : List.of("boat AND cat", "cat THEN boat", "pig THEN boat")) {
            var result = search.search(index, QueryParser.parse(query), 5);
            assertEquals(List.of(), result.moments(), query);
            assertTrue(result.weak() && result.searched());
        }
        var result = search.search(index, QueryParser.parse("boat THEN cat"), 5);
        assertEquals(1, result.moments().size());
        assertFalse(result.weak());
    }

    @Test
    void judgedFramesMoveTheRanking() throws Exception {
        var search = new VideoSearch(new Words(OptionalDouble.of(0.75)));
        // Ambiguous: both scenes show half of it.
        var plain = search.search(index, "boat cat", 5).moments();
        assertEquals(Set.of(0, 1), plain.stream().limit(2).map(moment -> moment.frame() / LENGTH).collect(toSet()));
        for (int liked : new int[] {0, 1}) {
            var query = new Query.Words("boat cat").refined(new Query.Example(liked * LENGTH + 30), true);
            var more = search.search(index, query, 5).moments();
            assertEquals(liked, more.getFirst().frame() / LENGTH);
            var less = search.search(index, query.refined(new Query.Example((1 - liked) * LENGTH), false), 5).moments();
            assertEquals(liked, less.getFirst().frame() / LENGTH);
            assertTrue(less.get(1).probability() < plain.get(1).probability());
        }
        // The rest of the video stays where it was.
        var fox = search.search(index, "fox", 1).moments().getFirst();
        var refined = search.search(index, new Query.Words("fox").refined(new Query.Example(0), false), 1);
        assertEquals(fox.frame() / LENGTH, refined.moments().getFirst().frame() / LENGTH);
        assertEquals(fox.score(), refined.moments().getFirst().score(), 0.02);
    }

    @Test
    void whatIsNotThereIsWeakAndDoesNotGlow() throws Exception {
        for (var present : List.of(OptionalDouble.empty(), OptionalDouble.of(0.75))) {
            var search = new VideoSearch(new Words(present));
            for (var absent : List.of("newt", "owl", "pig")) {
                var result = search.search(index, absent, 5);
                assertTrue(result.weak(), absent + " " + result.moments().getFirst() + " " + present);
                for (float heat : result.heat()) {
                    assertTrue(heat <= 0.3f, absent + " glows with " + heat);
                }
            }
            assertFalse(search.search(index, "fox", 5).weak());
        }
    }

    @Test
    void unrelatedSentencesTellWhatIsNotThere() throws Exception {
        var unrelated = new ArrayList<>(List.of("cat", "fox"));
        for (int i = 0; i < 58; i++) {
            unrelated.add(THINGS.get(13 + i % 3) + " anything".repeat(i % 5) + " newt".repeat(i / 10));
        }
        var words = new Words(OptionalDouble.empty()) {
            @Override
            public Calibration calibration() {
                return new Calibration(List.of("anything"), OptionalDouble.empty(), unrelated, Optional.empty());
            }
        };
        var search = new VideoSearch(words);
        assertTrue(search.wantsBackground());
        search.judgeBy(Background.of(words));
        assertFalse(search.wantsBackground());
        for (var absent : List.of("newt", "owl", "pig")) {
            assertTrue(search.search(index, absent, 5).weak(), absent);
        }
        for (var present : List.of("boat", "fox", "moth")) {
            var best = search.search(index, present, 5).moments().getFirst();
            assertEquals(Fit.SURE, best.fit(), present + " " + best);
        }
    }
}
