package org.frameseek.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names for exported stills that every file system takes and that nobody's file already has.
public final class StillName {
    private static final String EXTENSION = ".jpg";
    /// 255 bytes are allowed nearly everywhere; the rest is for a number in brackets.
    private static final int LONGEST = 240;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}<>:\"/\\\\|?*\u2028\u2029]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.~-]+|[\\s.]+$");
    /// Windows takes these for devices, whatever follows the first dot.
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    private StillName() {
    }

    /// Source name without its extension, timecode and frame, such as `Holiday 00.01.23.04 f2079.jpg`.
    static String of(StillCaption caption) {
        var name = caption.sourceName();
        int dot = name.lastIndexOf('.');
        var place = " %s f%d".formatted(caption.timecode().replace(':', '.'), caption.frame());
        var stem = safe(dot > 0 ? name.substring(0, dot) : name);
        return shortened(stem, LONGEST - bytes(place + EXTENSION)) + place + EXTENSION;
    }

    /// The wanted file, or the first of `name (2).jpg`, `name (3).jpg`, … that does not exist.
    public static Path free(Path wanted) {
        var name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var extension = name.substring(stem.length());
        var free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling("%s (%d)%s".formatted(stem, number, extension));
        }
        return free;
    }

    private static String safe(String stem) {
        var clean = EDGES.matcher(FORBIDDEN.matcher(stem).replaceAll("_")).replaceAll("");
        if (clean.isEmpty()) {
            return "video";
        }
        return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
    }

    /// Cuts between what people see as characters.
    private static String shortened(String text, int most) {
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

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
