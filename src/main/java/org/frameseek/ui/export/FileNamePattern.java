package org.frameseek.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How exported files are named: text with `{video}`, `{timecode}`, `{frame}`, `{pts}`, `{query}`, `{rank}` in it.
public record FileNamePattern(String pattern) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /// Refused by one file system or another, or invisible.
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 120;

    /// The name without ending; never empty, and made of what every file system takes.
    public String name(Still still) {
        var caption = still.caption();
        var values = Map.of(
                "video", withoutEnding(caption.sourceName()),
                "timecode", caption.timecode().replace(':', '-'),
                "frame", String.valueOf(caption.frame()),
                "pts", String.valueOf(caption.pts()),
                "query", caption.query() == null ? "" : caption.query(),
                "rank", still.rank() == 0 ? "" : String.valueOf(still.rank()));
        var filled = PLACEHOLDER.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        return safe(filled, caption.timecode().replace(':', '-'));
    }

    /// A file of that name that does not exist: `name.jpg`, `name (2).jpg`, …
    public Path freeFile(Path folder, Still still) {
        var name = name(still);
        var file = folder.resolve(name + ".jpg");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + " (" + i + ").jpg");
        }
        return file;
    }

    private static String safe(String name, String otherwise) {
        var cleaned = UNSAFE.matcher(name).replaceAll(" ").strip().replaceAll("\\s+", " ");
        int end = cleaned.offsetByCodePoints(0, Math.min(LONGEST, cleaned.codePointCount(0, cleaned.length())));
        cleaned = cleaned.substring(0, end).replaceAll("^[. ]+|[. ]+$", "");
        return cleaned.isEmpty() || RESERVED.matcher(cleaned).matches() ? otherwise : cleaned;
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }
}
