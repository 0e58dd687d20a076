package org.frameseek.export.editlist;

/// Writes markers for a timeline that contains the whole video and starts at one hour, like new timelines in DaVinci
/// Resolve.
final class ResolveMarkers {
    private ResolveMarkers() {
    }

    static String write(EditList list) {
        var timecode = list.timecode();
        var text = new StringBuilder(CmxEdl.heading(list));
        int number = 0;
        for (var event : list.byTime()) {
            long at = list.sequenceStart() + event.in();
            var start = timecode.text(at);
            var end = timecode.text(at + 1);
            text.append(CmxEdl.line(++number, "001", "V", start, end, start, end));
            text.append(" |C:ResolveColorGreen |M:").append(event.name().replace('|', '/')).append(" |D:")
                    .append(event.length()).append("\r\n\r\n");
        }
        return text.toString();
    }
}
