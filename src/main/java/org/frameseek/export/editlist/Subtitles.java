package org.frameseek.export.editlist;

import java.util.function.LongFunction;

/// Writes the events as subtitles that describe the picture.
final class Subtitles {
    private Subtitles() {
    }

    static String srt(EditList list) {
        var text = new StringBuilder();
        int number = 0;
        for (var event : list.byTime()) {
            text.append(++number).append("\r\n").append(times(list, event, time -> time(time, ",")))
                    .append("\r\n").append(event.name()).append("\r\n\r\n");
        }
        return text.toString();
    }

    static String vtt(EditList list) {
        var text = new StringBuilder("WEBVTT\n\n");
        for (var event : list.byTime()) {
            var name = event.name().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            text.append(times(list, event, time -> time(time, "."))).append('\n').append(name).append("\n\n");
        }
        return text.toString();
    }

    /// Whole milliseconds at which a player starts with the first frame and stops before the one after the last.
    private static String times(EditList list, EditEvent event, LongFunction<String> time) {
        return time.apply(list.rate().milliseconds(event.in())) + " --> "
                + time.apply(list.rate().milliseconds(event.out()));
    }

    private static String time(long milliseconds, String separator) {
        long seconds = milliseconds / 1000;
        return "%02d:%02d:%02d%s%03d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, separator,
                milliseconds % 1000);
    }
}
