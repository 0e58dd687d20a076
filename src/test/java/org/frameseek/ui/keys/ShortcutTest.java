package org.frameseek.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frameseek.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutTest {
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\|");

    @Test
    void noKeyDoesTwoThingsInOnePlace() {
        var owners = new HashMap<String, Shortcut>();
        for (var shortcut : Shortcut.values()) {
            assertFalse(shortcut.keys().isEmpty());
            Stream.concat(shortcut.keys().stream(), shortcut.alternatives().stream()).forEach(key -> {
                var before = owners.put(shortcut.place() + " " + key.getName(), shortcut);
                assertTrue(before == null || before == shortcut, key + " of " + shortcut + " and " + before);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh-CN.md, zh-CN"})
    void readmesNameTheKeysAsTheyAre(String file, String language) throws IOException {
        var texts = new Texts();
        texts.localeProperty().set(Locale.forLanguageTag(language));
        var names = new KeyNames(texts, false, new KeyBindings());
        var wrong = new ArrayList<String>();
        var rows = rows(file);
        rows.forEach((keys, words) -> {
            var named = Arrays.stream(keys.split(" ")).map(key -> find(key, names)).toList();
            var does = named.stream().map(names::does).collect(Collectors.joining(" · "));
            if (!does.equals(words)) {
                wrong.add(keys + ": " + words + ", but it is " + does);
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(rows.size() >= 8, rows.toString());
    }

    private static Shortcut find(String key, KeyNames names) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> names.of(shortcut).stream().anyMatch(name -> name.replace(" ", "").equals(key)))
                .findFirst().orElseThrow(() -> new AssertionError("no shortcut has the key " + key));
    }

    /// The table of keys: keys without the marks of code, and what stands beside them.
    private static Map<String, String> rows(String file) throws IOException {
        var lines = Files.readAllLines(Path.of(file));
        int last = lines.stream().filter(line -> line.startsWith("| `?` |")).mapToInt(lines::indexOf).sum();
        int first = lines.subList(0, last).lastIndexOf("|---|---|");
        return lines.subList(first + 1, last + 1).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(1).replace("` `", " ").replace("`", "")
                        .replace("Ctrl/Cmd", "Ctrl"), row -> row.group(2)));
    }
}
