package org.frameseek.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.frameseek.encoder.EncoderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// Sentences are made of the program's own words: no text of an exception and no address of somebody else's web page.
class ReasonTest {
    private static final Path SOURCES = Path.of("src/main/java/org/frameseek");
    private static final Path BUNDLES = Path.of("src/main/resources/org/frameseek");
    /// The arguments of a failure that take over another failure's text.
    private static final Pattern TAKEN_OVER = Pattern.compile(
            "(?:new \\w+Exception|super)\\((?:[^()]|\\([^()]*\\))*?"
                    + "\\b\\w+\\.(?:getMessage|getLocalizedMessage)\\(\\)");
    /// Their failures carry the program's own words.
    private static final List<String> OWN_WORDS = List.of("TorchCheckpoint.java", "QueryTexts.java");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\w+://(?!host|user:password@host|用户名:密码@主机)\\S*|www\\.\\S*");

    @TempDir
    Path folder;

    @Test
    void noSentenceTakesOverAnExceptionsText() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (!OWN_WORDS.contains(file.getFileName().toString())) {
                    TAKEN_OVER.matcher(Files.readString(file)).results()
                            .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noSentenceNamesAForeignAddress() throws IOException {
        for (var bundle : List.of("error/errors", "error/errors_zh_CN", "i18n/messages", "i18n/messages_zh_CN")) {
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> {
                assertFalse(ADDRESS.matcher((String) text).find(), key + "=" + text);
                assertFalse(((String) text).contains("Exception"), key + "=" + text);
            });
        }
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (var reason : Reason.values()) {
            var failure = new EncoderException("index.write", Path.of("a.safetensors"), null, reason);
            for (var locale : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
                assertFalse(failure.message(locale).contains(reason.name()), failure.message(locale));
            }
        }
        assertEquals("The index a cannot be written: the disk is full. Everything written so far is kept; check the "
                + "drive and try again.", new EncoderException("index.write", Path.of("a"), null, Reason.FULL)
                .getMessage());
    }

    @Test
    void tellsWhatTheSystemSays() {
        assertEquals(Reason.MISSING, reason(() -> Files.readString(folder.resolve("none"))));
        assertEquals(Reason.EXISTS, reason(() -> Files.createDirectory(folder)));
        assertEquals(Reason.NAME_TOO_LONG, reason(() -> Files.createFile(folder.resolve("n".repeat(300)))));
        assertEquals(Reason.DENIED, Reason.of(new AccessDeniedException("a")));
        assertEquals(Reason.FULL, Reason.of(new IOException("There is not enough space on the disk")));
        assertEquals(Reason.UNKNOWN, Reason.of(new IOException()));
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void tellsAFullDisk() {
        assertEquals(Reason.FULL, reason(() -> {
            try (var channel = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(8));
            }
        }));
    }

    private static Reason reason(Executable attempt) {
        return Reason.of(assertThrows(IOException.class, attempt));
    }
}
