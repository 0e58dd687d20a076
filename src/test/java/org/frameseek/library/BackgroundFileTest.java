package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.encoder.UnrelatedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundFileTest {
    @TempDir
    Path folder;

    private static final class Counting implements TextEncoder {
        private final List<String> texts;
        private int encoded;

        Counting(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public TextEmbedding encode(String text) {
            encoded++;
            return new TextEmbedding(text, new int[0], false, new float[] {text.length(), text.charAt(0), 1});
        }

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity("m", "ab".repeat(32), "p", "cpu", Precision.FP32);
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.empty(), texts, Optional.empty());
        }
    }

    @Test
    void isMadeOnceForAModelAndItsSentences() throws Exception {
        var texts = UnrelatedTexts.ENGLISH.texts();
        var first = new Counting(texts);
        var made = new BackgroundFile(folder).of(first);
        assertEquals(300, made.vectors().size());
        assertEquals(300, first.encoded);
        var second = new Counting(texts);
        assertEquals(made.vectors().size(), new BackgroundFile(folder).of(second).vectors().size());
        assertEquals(0, second.encoded);
        var other = new Counting(UnrelatedTexts.CHINESE.texts());
        new BackgroundFile(folder).of(other);
        assertEquals(300, other.encoded);
    }

    @Test
    void aDamagedFileIsMadeAgain() throws Exception {
        var texts = UnrelatedTexts.ENGLISH.texts();
        new BackgroundFile(folder).of(new Counting(texts));
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 16, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            var again = new Counting(texts);
            assertEquals(300, new BackgroundFile(folder).of(again).vectors().size());
            assertEquals(300, again.encoded);
        }
        assertTrue(Files.size(file) == whole.length);
    }
}
