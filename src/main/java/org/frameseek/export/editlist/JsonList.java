package org.frameseek.export.editlist;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes all data of the events, for other programs.
final class JsonList {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    private record File(
            String video, String rate, boolean dropFrame, String startTimecode, long length, List<Event> events) {
    }

    private record Event(
            int rank, @Nullable String query, @Nullable Double score, int firstFrame, int lastFrame, long in, long out,
            long best, String timecodeIn, String timecodeOut) {
    }

    private JsonList() {
    }

    static String write(EditList list) {
        var events = list.events().stream().map(event -> event(list, event)).toList();
        return GSON.toJson(new File(list.file().toString(), list.rate().perSecond().toString(),
                list.timecode().dropFrame(), list.sourceTimecode(0), list.length(), events)) + "\n";
    }

    private static Event event(EditList list, EditEvent event) {
        return new Event(event.rank(), event.query(), Double.isNaN(event.score()) ? null : event.score(),
                event.first(), event.last(), event.in(), event.out(), event.best(), list.sourceTimecode(event.in()),
                list.sourceTimecode(event.out()));
    }
}
