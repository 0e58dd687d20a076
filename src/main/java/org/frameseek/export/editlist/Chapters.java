package org.frameseek.export.editlist;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.media.Clock;

/// Writes chapters for a video description on YouTube, which requires the first at 0:00, ascending times, and at least
/// ten seconds per chapter: a moment that follows sooner joins the chapter before it.
final class Chapters {
    private static final int SHORTEST_SECONDS = 10;

    private Chapters() {
    }

    private record Chapter(long second, String name) {
    }

    static String write(EditList list) {
        var text = new StringBuilder();
        for (var chapter : chapters(list)) {
            text.append(Clock.text(chapter.second())).append(' ').append(chapter.name()).append('\n');
        }
        return text.toString();
    }

    /// How many moments have no chapter of their own.
    static int joined(EditList list) {
        var chapters = chapters(list);
        boolean opening = !chapters.isEmpty() && second(list, list.byTime().getFirst()) > 0;
        return list.events().size() - chapters.size() + (opening ? 1 : 0);
    }

    private static List<Chapter> chapters(EditList list) {
        var chapters = new ArrayList<Chapter>();
        long end = list.rate().milliseconds(list.length()) / 1000;
        for (var event : list.byTime()) {
            long second = second(list, event);
            if (chapters.isEmpty() && second > 0) {
                chapters.add(new Chapter(0, list.title()));
            }
            boolean room = !chapters.isEmpty() && second - chapters.getLast().second() >= SHORTEST_SECONDS
                    && end - second >= SHORTEST_SECONDS;
            if (chapters.isEmpty() || room) {
                chapters.add(new Chapter(second, event.name()));
            }
        }
        return chapters;
    }

    private static long second(EditList list, EditEvent event) {
        return list.rate().milliseconds(event.in()) / 1000;
    }
}
