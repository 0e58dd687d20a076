package org.frameseek.export.editlist;

import java.util.Locale;
import org.frameseek.export.CsvText;

/// Writes a table with one event per line. Frames are the video's own, counted from 0; the last is inclusive, but the
/// out timecode is that of the next frame, as in an edit.
final class CsvList {
    private CsvList() {
    }

    static String write(EditList list) {
        var text = new StringBuilder(
                "rank,query,video,first frame,last frame,timecode in,timecode out,"
                        + "seconds in,seconds out,rate,score\r\n");
        for (var event : list.events()) {
            text.append(String.format(Locale.ROOT, "%d,%s,%s,%d,%d,%s,%s,%.3f,%.3f,%s,%s\r\n", event.rank(),
                    CsvText.quoted(event.query() == null ? "" : event.query()), CsvText.quoted(list.fileName()),
                    event.first(), event.last(), list.sourceTimecode(event.in()), list.sourceTimecode(event.out()),
                    list.rate().milliseconds(event.in()) / 1000.0, list.rate().milliseconds(event.out()) / 1000.0,
                    list.rate(), Double.isNaN(event.score()) ? "" : String.format(Locale.ROOT, "%.6f", event.score())));
        }
        return text.toString();
    }
}
