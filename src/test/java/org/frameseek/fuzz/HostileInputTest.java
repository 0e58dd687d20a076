package org.frameseek.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.frameseek.error.UserException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Readers of untrusted files refuse anything in their own words: no other exception, no endless work, no words of a
/// library in the sentence. Coverage-guided runs are started by hand, see .github/CONTRIBUTING.md; this test repeats
/// what they found, and changes it at random.
class HostileInputTest {
    private static final int CHANGED = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void refusesInItsOwnWords(Reader reader) throws Exception {
        var corpus = reader.corpus(folder);
        for (var input : corpus) {
            attempt(reader, input);
        }
        var mutation = new Mutation(new Random(20_261_126), corpus);
        for (int i = 0; i < CHANGED; i++) {
            attempt(reader, mutation.next());
        }
    }

    private void attempt(Reader reader, byte[] bytes) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                reader.read(folder, bytes);
            } catch (UserException refused) {
                for (var locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
                    var sentence = refused.message(locale);
                    assertFalse(sentence.contains("Exception") || sentence.contains("://"), sentence);
                }
            } catch (Exception | Error e) {
                fail(reader + " fell over " + HexFormat.of().formatHex(bytes), e);
            }
        });
    }
}
