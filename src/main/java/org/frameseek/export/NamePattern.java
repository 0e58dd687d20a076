package org.frameseek.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// The name pattern of exported files: text with `{video}`, `{timecode}`, `{frame}`, `{pts}`, `{query}`, `{rank}` in
/// it. The window and the terminal use the same pattern.
public record NamePattern(String pattern) {
    public static final NamePattern DEFAULT = new NamePattern("{video} {timecode}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> FIELDS = Set.of("video", "timecode", "frame", "pts", "query", "rank");
    private static final List<String> TEXTS = List.of("video", "query");

    /// The values that a name can contain.
    ///
    /// @param video name of the source file
    /// @param timecode as shown, with colons
    /// @param rank of the moment, 0 when no description found it
    public record Fields(String video, String timecode, int frame, long pts, @Nullable String query, int rank) {
    }

    /// The complete name. When it would be too long, the name of the video and the description are shortened, so that
    /// the parts that distinguish two frames stay.
    ///
    /// @param ending such as `.jpg`
    public String name(Fields fields, String ending) {
        var values = values(fields);
        int most = FileNames.longestStem(ending);
        var filled = fill(values, most);
        for (int budget = most; budget > 0 && FileNames.bytes(filled) > most; budget -= 3) {
            filled = fill(values, budget);
        }
        return FileNames.of(filled.isEmpty() ? timecode(fields) : filled, ending);
    }

    /// Unknown placeholders, which stay in the name as they are.
    public Set<String> unknownFields() {
        var unknown = new TreeSet<String>();
        PLACEHOLDER.matcher(pattern).results()
                .filter(found -> !FIELDS.contains(found.group(1)))
                .map(MatchResult::group)
                .forEach(unknown::add);
        return unknown;
    }

    private static Map<String, String> values(Fields fields) {
        return Map.of(
                "video", FileNames.withoutEnding(fields.video()),
                "timecode", timecode(fields),
                "frame", String.valueOf(fields.frame()),
                "pts", fields.pts() == FrameTable.NO_PTS ? "none" : String.valueOf(fields.pts()),
                "query", fields.query() == null ? "" : fields.query(),
                "rank", fields.rank() == 0 ? "" : String.valueOf(fields.rank()));
    }

    private static String timecode(Fields fields) {
        return fields.timecode().replace(':', '-');
    }

    private String fill(Map<String, String> values, int budget) {
        return FileNames.safe(PLACEHOLDER.matcher(pattern).replaceAll(found -> {
            var value = values.getOrDefault(found.group(1), found.group());
            return Matcher.quoteReplacement(
                    TEXTS.contains(found.group(1)) ? FileNames.shortened(value, budget) : value);
        }));
    }
}
