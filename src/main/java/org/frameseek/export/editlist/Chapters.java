package org.frameseek.export.editlist;

import org.frameseek.media.Clock;

/// Writes chapters for a video description on YouTube, which requires the first at 0:00, ascending times, and at least
/// ten seconds per chapter: a moment that follows sooner joins the chapter before it.
final class Chapters {
    private static final int SHORTEST_SECONDS = 10;

    private Chapters() {
    }

    static String write(EditList list) {
        var text = new StringBuilder();
        long last = 0;
        long end = list.rate().milliseconds(list.length()) / 1000;
        for (var event : list.byTime()) {
            long second = list.rate().milliseconds(event.in()) / 1000;
            if (text.isEmpty() && second > 0) {
                text.append("0:00 ").append(list.title()).append('\n');
            }
            boolean room = second - last >= SHORTEST_SECONDS && end - second >= SHORTEST_SECONDS;
            if (text.isEmpty() || room) {
                text.append(Clock.text(second)).append(' ').append(event.name()).append('\n');
                last = second;
            }
        }
        return text.toString();
    }
}
