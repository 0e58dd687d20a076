package org.frameseek.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program's texts are complete in every language, all used, and all in the bundles.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/frameseek");
    private static final Path RESOURCES = Path.of("src/main/resources/org/frameseek");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w]*(?:\\.[\\w-]+)*\\.?(?:[\\w-]+)?)\"");
    private static final Pattern ERROR = Pattern.compile("Exception\\(\\s*\"([a-z]+\\.[\\w-]+)\"");
    private static final Pattern SPOKEN_LITERAL = Pattern.compile(
            "(?:new (?:Label|Button|MenuItem|Menu|Tooltip|Tab|RadioMenuItem|CheckMenuItem|ToggleButton|Text)"
                    + "|set(?:Text|PromptText|Title|HeaderText|ContentText|AccessibleText))\\(\"[^\"]+\"");

    @ParameterizedTest
    @ValueSource(strings = {"i18n/messages", "error/errors"})
    void languagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
        var english = read(bundle + ".properties");
        var chinese = read(bundle + "_zh_CN.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        for (var key : english.stringPropertyNames()) {
            assertEquals(placeholders(english.getProperty(key)), placeholders(chinese.getProperty(key)), key);
        }
    }

    /// Java takes the last of two in silence.
    @ParameterizedTest
    @ValueSource(strings = {"i18n/messages", "i18n/messages_zh_CN", "error/errors", "error/errors_zh_CN"})
    void noKeyStandsTwice(String bundle) throws IOException {
        var seen = new TreeSet<String>();
        var twice = Files.readAllLines(RESOURCES.resolve(bundle + ".properties")).stream()
                .filter(line -> line.matches("[a-z][\\w.-]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
        assertEquals(List.of(), twice);
    }

    private static int placeholders(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    @Test
    void everyKeyUsedIsThereAndEveryKeyThereIsUsed() throws IOException {
        var keys = read("i18n/messages.properties").stringPropertyNames();
        var groups = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var literals = literals();
        var errors = read("error/errors.properties").stringPropertyNames();
        var missing = literals.stream()
                .filter(literal -> !errors.contains(literal))
                .filter(literal -> literal.contains(".") && groups.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !literal.endsWith(".css"))
                .filter(literal -> literal.endsWith(".")
                        ? keys.stream().noneMatch(key -> key.startsWith(literal)) : !keys.contains(literal))
                .toList();
        assertEquals(List.of(), missing, "used and not there");
        var unused = keys.stream()
                .filter(key -> literals.stream().noneMatch(literal ->
                        literal.equals(key) || literal.endsWith(".") && key.startsWith(literal)))
                .toList();
        assertEquals(List.of(), unused, "there and not used");
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources("ui")) {
            LITERAL.matcher(Files.readString(source)).results().forEach(found -> literals.add(found.group(1)));
        }
        return literals;
    }

    @Test
    void everyErrorCodeHasItsSentence() throws IOException {
        var sentences = read("error/errors.properties").stringPropertyNames();
        var missing = new ArrayList<String>();
        for (var source : sources("")) {
            ERROR.matcher(Files.readString(source)).results()
                    .map(found -> found.group(1))
                    .filter(code -> !sentences.contains(code))
                    .forEach(missing::add);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void viewsHoldNoWords() throws IOException {
        var found = new ArrayList<String>();
        for (var source : sources("ui")) {
            SPOKEN_LITERAL.matcher(Files.readString(source)).results()
                    .forEach(words -> found.add(source.getFileName() + ": " + words.group()));
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
