package org.frameseek.export.editlist;

/// Writes the events one after the other as a CMX3600 list. The reel is `AX`, the convention of editing programs for
/// files; the comment below names the file.
final class CmxEdl {
    private CmxEdl() {
    }

    static String write(EditList list) {
        var timecode = list.timecode();
        var text = new StringBuilder(heading(list));
        long record = list.sequenceStart();
        int number = 0;
        for (var event : list.events()) {
            text.append(line(++number, "AX", list.shape().audioChannels() > 0 ? "AA/V" : "V",
                    list.sourceTimecode(event.in()), list.sourceTimecode(event.out()), timecode.text(record),
                    timecode.text(record + event.length())));
            text.append("* FROM CLIP NAME: ").append(list.fileName()).append("\r\n");
            text.append("* LOC: ").append(timecode.text(record + event.best() - event.in())).append(" GREEN   ")
                    .append(event.name()).append("\r\n");
            record += event.length();
        }
        return text.toString();
    }

    static String heading(EditList list) {
        return "TITLE: " + list.title() + "\r\nFCM: " + (list.timecode().dropFrame() ? "DROP FRAME" : "NON-DROP FRAME")
                + "\r\n\r\n";
    }

    static String line(int number, String reel, String tracks, String sourceIn, String sourceOut, String recordIn,
            String recordOut) {
        return "%03d  %-8s %-5s C        %s %s %s %s\r\n"
                .formatted(number, reel, tracks, sourceIn, sourceOut, recordIn, recordOut);
    }
}
