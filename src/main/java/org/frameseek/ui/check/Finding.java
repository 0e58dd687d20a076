package org.frameseek.ui.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frameseek.search.Inspection;
import org.frameseek.search.Shot;
import org.frameseek.search.Transition;

/// A place of a video that an editor may want to look at.
///
/// @param frames the stretch
/// @param earlier first frame of the shot that is repeated; else -1
public record Finding(Kind kind, Shot frames, int earlier) {
    public enum Kind {
        DISSOLVE, FADE, BLACK, WHITE, FROZEN, FLASH, REPEAT;

        /// Message key of the name.
        String textKey() {
            return "check." + style();
        }

        /// Style class of its colour.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// All findings, in the order of the video.
    static List<Finding> of(Inspection found) {
        var all = new ArrayList<Finding>();
        for (var change : found.shots().transitions()) {
            all.add(new Finding(change.kind() == Transition.Kind.FADE ? Kind.FADE : Kind.DISSOLVE,
                    new Shot(change.first(), change.last()), -1));
        }
        add(all, Kind.BLACK, found.black());
        add(all, Kind.WHITE, found.white());
        add(all, Kind.FROZEN, found.frozen());
        add(all, Kind.FLASH, found.flashes());
        found.repeats().forEach(repeat ->
                all.add(new Finding(Kind.REPEAT, repeat.shot(), repeat.earlier().first())));
        all.sort(Comparator.comparingInt(finding -> finding.frames().first()));
        return List.copyOf(all);
    }

    private static void add(List<Finding> all, Kind kind, List<Shot> stretches) {
        stretches.forEach(stretch -> all.add(new Finding(kind, stretch, -1)));
    }
}
