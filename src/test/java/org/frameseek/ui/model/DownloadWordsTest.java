package org.frameseek.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.frameseek.download.DownloadProgress;
import org.frameseek.download.DownloadProgress.State;
import org.frameseek.i18n.Texts;
import org.junit.jupiter.api.Test;

class DownloadWordsTest {
    private static String words(State state) {
        return new DownloadWords(new Texts())
                .of(new DownloadProgress(state, "a", 1_000_000, 2_000_000, 500_000, 2));
    }

    @Test
    void everyStateHasItsWords() {
        assertEquals("Contacting the server…", new DownloadWords(new Texts()).of(null));
        assertEquals("Contacting the server…", words(State.ASKING));
        assertEquals("The connection was lost. Trying again soon…", words(State.WAITING));
        assertEquals("Checking what is on this computer…", words(State.CHECKING));
        assertEquals("1 MB of 2 MB  ·  500 kB/s  ·  0:02 left", words(State.RECEIVING));
    }
}
