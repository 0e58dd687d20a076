package org.frameseek.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// File names that Windows, macOS and Linux all accept, and that no existing file has.
public final class FileNames {
    /// The limit of nearly every file system for one name, in bytes of UTF-8.
    public static final int LONGEST_BYTES = 255;
    /// Reserved for the bracketed number that distinguishes equal names, and for a longer ending.
    private static final int SPARE_BYTES = 15;
    /// Characters that some system rejects, or that are invisible. The joiners of emoji and of some scripts (U+200C,
    /// U+200D) are invisible too, but part of a word.
    private static final Pattern UNSAFE =
            Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}\u2028\u2029[\\p{Cf}&&[^\u200c\u200d]]]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.~-]+|[\\s.]+$");
    /// Windows treats these as devices, whatever follows the first dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    private FileNames() {
    }

    /// The text without characters that some system rejects; may be empty.
    public static String safe(String text) {
        var spaced = UNSAFE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
        return EDGES.matcher(spaced).replaceAll("");
    }

    /// True when [#safe] keeps the text as it is.
    public static boolean isSafe(String text) {
        return !UNSAFE.matcher(text).find();
    }

    /// A complete name.
    ///
    /// @param stem any text; shortened when too long
    /// @param ending such as `.jpg`
    public static String of(String stem, String ending) {
        var clean = EDGES.matcher(shortened(safe(stem), longestStem(ending))).replaceAll("");
        if (clean.isEmpty()) {
            return "video" + ending;
        }
        return (DEVICE.matcher(clean).matches() ? "_" : "") + clean + ending;
    }

    /// The most bytes that a stem may have.
    static int longestStem(String ending) {
        return LONGEST_BYTES - SPARE_BYTES - bytes(ending);
    }

    /// The wanted file, or the first of `name (2).jpg`, `name (3).jpg`, … that does not exist.
    public static Path free(Path wanted) {
        var name = wanted.getFileName().toString();
        var stem = withoutEnding(name);
        var ending = name.substring(stem.length());
        var free = wanted;
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = wanted.resolveSibling("%s (%d)%s".formatted(stem, number, ending));
        }
        return free;
    }

    /// The name without its last dot and what follows.
    public static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Cuts between user-perceived characters.
    static String shortened(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE && bytes(text.substring(0, next)) <= most;
                next = characters.next()) {
            end = next;
        }
        return text.substring(0, end).stripTrailing();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
