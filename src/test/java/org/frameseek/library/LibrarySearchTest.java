package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexFixture;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six films of three shots each: film `n` shows things `n`, `n + 1` and `n + 2`.
class LibrarySearchTest {
    private static final int DIMENSION = 16;
    private static final int SHOT = 100;
    private static final int FILMS = 6;

    @TempDir
    private Path folder;
    private Library library;
    private LibrarySearch search;

    /// A text is the number of its thing.
    private static final class Things implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            var vector = new float[DIMENSION];
            vector[Integer.parseInt(text)] = 1;
            return new TextEmbedding(text, new int[0], false, vector);
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

    private static float[][] rows(int film) {
        var rows = new float[3 * SHOT][DIMENSION];
        for (int frame = 0; frame < rows.length; frame++) {
            // Later films show things less clearly.
            float other = 0.1f * film;
            rows[frame][film + frame / SHOT] = (float) Math.sqrt(1 - other * other);
            rows[frame][DIMENSION - 1] = other;
        }
        return rows;
    }

    private static ContentKey key(int film) {
        return new ContentKey(Integer.toString(film).repeat(64));
    }

    @BeforeEach
    void fill() throws Exception {
        for (int film = 0; film < FILMS; film++) {
            IndexFixture.inLibrary(folder, key(film), film + ".mp4", IndexFixture.table(3 * SHOT, 25), rows(film))
                    .close();
        }
        library = new Library(folder);
        search = new LibrarySearch(library, new VideoSearch(new Things()), IndexFixture.ENCODER);
    }

    private Map<String, Answer> ask(String thing, int exact) throws Exception {
        var answers = new LinkedHashMap<String, Answer>();
        var coverage = search.ask(new Query.Words(thing), new Limits(3, exact),
                answer -> answers.put(answer.header().source().path(), answer), () -> false);
        assertEquals(FILMS, coverage.asked());
        return answers;
    }

    private static List<String> matching(Map<String, Answer> answers) {
        return answers.entrySet().stream().filter(each -> !each.getValue().brief().weak()).map(Map.Entry::getKey)
                .sorted().toList();
    }

    @Test
    void everyFilmThatShowsItIsFoundAndTheBestAreExact() throws Exception {
        for (int time = 0; time < 2; time++) {
            var answers = ask("3", 2);
            assertEquals(List.of("1.mp4", "2.mp4", "3.mp4"), matching(answers));
            for (int film = 1; film <= 3; film++) {
                var best = answers.get(film + ".mp4").brief().found().getFirst();
                assertEquals(3 - film, best.moment().frame() / SHOT, "film " + film);
            }
            // The clearest of them.
            assertNotNull(answers.get("1.mp4").frames());
        }
        assertEquals(List.of(), matching(ask("14", 2)));
    }

    @Test
    void aFirstSearchStoresSegmentsThatGoWithTheirIndex() throws Exception {
        ask("3", 0);
        assertEquals(FILMS, files(".segments"));
        library.remove(library.entries().getFirst());
        assertEquals(FILMS - 1, files(".segments"));
        assertEquals(FILMS - 1, library.entries().size());
    }

    @Test
    void damagedAndForeignSegmentsAreMadeAgain() throws Exception {
        ask("3", 0);
        try (var found = Files.list(folder)) {
            int place = 0;
            for (var file : found.filter(each -> each.toString().endsWith(".segments")).toList()) {
                var bytes = Files.readAllBytes(file);
                switch (place++ % 3) {
                    case 0 -> Files.write(file, new byte[] {1, 2, 3});
                    case 1 -> {
                        bytes[bytes.length / 2] ^= 1;
                        Files.write(file, bytes);
                    }
                    default -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
                }
            }
        }
        assertEquals(List.of("1.mp4", "2.mp4", "3.mp4"), matching(ask("3", 0)));
    }

    @Test
    void anIndexThatGrowsIsSearchedFrameByFrame() throws Exception {
        var half = rows(3);
        for (int frame = 0; frame < SHOT; frame++) {
            half[3 * SHOT - 1 - frame] = null;
        }
        IndexFixture.inLibrary(folder, key(7), "7.mp4", IndexFixture.table(3 * SHOT, 25), half).close();
        var found = new ArrayList<Answer>();
        var coverage = search.ask(new Query.Words("3"), new Limits(3, 0), found::add, () -> false);
        assertEquals(1, coverage.incomplete());
        var growing = found.stream().filter(answer -> answer.header().key().equals(key(7))).findFirst().orElseThrow();
        assertNotNull(growing.frames());
        assertFalse(growing.brief().weak());
        assertTrue(Float.isNaN(growing.brief().heat()[growing.brief().heat().length - 1]));
    }

    @Test
    void cancellingStopsBetweenFilms() throws Exception {
        var found = new ArrayList<Answer>();
        assertThrows(CancellationException.class, () -> search.ask(
                new Query.Words("3"), new Limits(3, 5), found::add, () -> !found.isEmpty()));
        assertEquals(1, found.size());
    }

    private long files(String ending) throws Exception {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).count();
        }
    }
}
