package org.frameseek.recheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.model.StillImage;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.ColourEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two films whose shots have the same colours, so that vectors alone cannot tell them apart, and a square that moves
/// along its own path in each of them.
class StillOriginTest {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final int SHOT = 30;
    private static final int SHOTS = 3;
    private static final int[][] COLOURS = {{170, 60, 50}, {60, 150, 60}, {60, 70, 170}};

    @TempDir
    static Path folder;

    private static final List<OpenVideo> FILMS = new ArrayList<>();
    private static StillOrigin origin;

    @BeforeAll
    static void index() throws Exception {
        var library = new Library(folder.resolve("library"));
        var videos = new Videos(library);
        var encoder = new ColourEncoder("colours");
        for (int film = 0; film < 2; film++) {
            int number = film;
            var clip = new Clip().size(WIDTH, HEIGHT).frames(SHOT * SHOTS).encode("-g", "12");
            var file = TestVideos.drawn(folder, film + ".mp4", clip, frame -> draw(number, frame));
            FILMS.add(videos.open(file));
            try (var job = library.prepare(FILMS.getLast(), encoder)) {
                job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            }
        }
        origin = new StillOrigin(
                new LibrarySearch(library, new VideoSearch(encoder), encoder.identity()), videos, encoder);
    }

    private static Picture draw(int film, int frame) {
        var colour = COLOURS[frame / SHOT];
        int left = film == 0 ? 4 + 5 * (frame % SHOT) : WIDTH - 36 - 5 * (frame % SHOT);
        var rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean square = x >= left && x < left + 32 && y >= 30 && y < 80;
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * i + channel] = (byte) (square ? 230 : colour[channel] + y / 8);
            }
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }

    private static StillImage frame(int film, int frame) throws Exception {
        try (var reader = StillReader.open(FILMS.get(film).video())) {
            return StillImage.of(reader.read(frame));
        }
    }

    private static void assertFound(int film, int frame, StillImage copy) throws Exception {
        var found = origin.of(copy, () -> false).getFirst();
        assertEquals(FILMS.get(film).file(), found.video());
        assertEquals(frame, found.frame(), 1);
        assertTrue(found.copy(), "difference " + found.difference());
    }

    @Test
    void copiesAreFoundToTheFrame() throws Exception {
        var random = new Random(4);
        for (int i = 0; i < 6; i++) {
            int film = i % 2;
            int at = random.nextInt(SHOT * SHOTS);
            var frame = frame(film, at);
            assertFound(film, at, frame);
            assertFound(film, at, boxed(frame, 20));
            assertFound(film, at, marked(frame));
        }
    }

    @Test
    void aPictureOfNoFilmIsNoCopy() throws Exception {
        var rgb = new byte[WIDTH * HEIGHT * 3];
        new Random(5).nextBytes(rgb);
        var found = origin.of(StillImage.of(new Picture(WIDTH, HEIGHT, rgb)), () -> false);
        assertTrue(found.stream().noneMatch(StillOrigin.Origin::copy));
        assertFalse(found.isEmpty());
    }

    @Test
    void nothingIsSaidOfAStillWhoseSearchWasCancelled() throws Exception {
        var still = frame(0, 3);
        var polled = new AtomicInteger();
        assertThrows(CancellationException.class, () -> origin.of(still, () -> true));
        assertThrows(CancellationException.class, () -> origin.of(still, () -> polled.incrementAndGet() > 4));
    }

    /// Black bars above and below.
    private static StillImage boxed(StillImage frame, int bar) {
        int height = frame.height() + 2 * bar;
        var planes = new byte[3][frame.width() * height];
        for (int channel = 0; channel < 3; channel++) {
            System.arraycopy(frame.planes()[channel], 0, planes[channel], bar * frame.width(),
                    frame.width() * frame.height());
        }
        return new StillImage(frame.width(), height, planes);
    }

    /// A white logo in a corner.
    private static StillImage marked(StillImage frame) {
        var planes = new byte[3][];
        for (int channel = 0; channel < 3; channel++) {
            planes[channel] = frame.planes()[channel].clone();
            for (int y = 4; y < 18; y++) {
                for (int x = frame.width() - 34; x < frame.width() - 4; x++) {
                    planes[channel][y * frame.width() + x] = (byte) 250;
                }
            }
        }
        return new StillImage(frame.width(), frame.height(), planes);
    }
}
