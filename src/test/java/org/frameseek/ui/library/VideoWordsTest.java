package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.frameseek.i18n.Texts;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.ui.library.VideoItem.State;
import org.junit.jupiter.api.Test;

class VideoWordsTest {
    private static final Path FILE = Path.of("films/deep/film.mp4").toAbsolutePath();

    private final Texts texts = new Texts();
    private final VideoWords words = new VideoWords(texts);

    private static VideoItem item(State state, int place, double indexed, String model) {
        return item(state, place, indexed, model, null);
    }

    private static VideoItem item(State state, int place, double indexed, String model, Fault fault) {
        var problem = fault == null ? null : new IndexException(fault, FILE);
        return new VideoItem(FILE, null, 65, state, place, indexed, model, List.of(), problem, null,
                Instant.EPOCH);
    }

    @Test
    void waitingVideosSayTheirPlaceAndHowFarTheyAre() {
        assertEquals("1:05 · waiting · 2", words.state(item(State.WAITING, 2, 0, null)));
        assertEquals("1:05 · 67% · waiting · 2", words.state(item(State.WAITING, 2, 0.67, null)));
        assertEquals("1:05 · 67% · paused · 1", words.state(item(State.PAUSED, 1, 0.67, null)));
        assertEquals("paused · 1", words.brief(item(State.PAUSED, 1, 0.67, null)));
        assertEquals("paused · 1", words.brief(item(State.PAUSED, 1, 0, null)));
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("1:05 · 67% · 等待中 · 2", words.state(item(State.WAITING, 2, 0.67, null)));
    }

    @Test
    void failedVideoSaysWhyWithoutTheWholePath() {
        var changed = item(State.FAILED, 0, 0, null, Fault.VIDEO_CHANGED);
        assertEquals("changed or disappeared while it was being indexed. Index it again when it is complete.",
                words.state(changed));
        assertTrue(words.details(changed).contains(FILE + " changed"));
        assertEquals("There is no file film.mp4. Check the name, or connect the drive it is on.",
                words.state(item(State.FAILED, 0, 0, null, Fault.VIDEO_MISSING)));
    }

    @Test
    void modelAndSizeAreSpokenToo() {
        assertEquals("film.mp4, 1:05 · indexed", words.spoken(item(State.INDEXED, 0, 1, null)));
        assertEquals("film.mp4, 1:05 · indexed, Index: ViT-B/32, 0 B",
                words.spoken(item(State.INDEXED, 0, 1, "ViT-B/32")));
    }
}
