package org.frameseek.export.editlist;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Writes a Final Cut Pro project, FCPXML 1.10. Every time is a whole number of frames, as a fraction of a second.
record Fcpxml(EditList list, XmlText xml) {
    private static final String FORMAT = "r1";
    private static final String ASSET = "r2";

    static String write(EditList list) {
        return XmlText.of("fcpxml", xml -> new Fcpxml(list, xml).document());
    }

    private void document() throws XMLStreamException {
        xml.element("fcpxml", new Object[] {"version", "1.10"}, () -> {
            xml.element("resources", this::resources);
            xml.element("library", () ->
                    xml.element("event", new Object[] {"name", list.title()}, () ->
                            xml.element("project", new Object[] {"name", list.title()}, this::sequence)));
        });
    }

    private void resources() throws XMLStreamException {
        var shape = list.shape();
        xml.empty("format", "id", FORMAT, "frameDuration", time(1), "width", shape.width(), "height", shape.height());
        var attributes = new ArrayList<Object>(List.of("id", ASSET, "name", list.fileName(), "start",
                time(list.startFrame()), "duration", time(list.length()), "hasVideo", "1", "format", FORMAT,
                "videoSources", "1"));
        if (shape.audioChannels() > 0) {
            attributes.addAll(List.of("hasAudio", "1", "audioSources", "1", "audioChannels", shape.audioChannels(),
                    "audioRate", shape.audioRate()));
        }
        xml.element("asset", attributes.toArray(), () ->
                xml.empty("media-rep", "kind", "original-media", "src", list.fileUrl()));
    }

    private void sequence() throws XMLStreamException {
        var attributes = new Object[] {"format", FORMAT, "duration", time(list.sequenceLength()), "tcStart",
            time(list.sequenceStart()), "tcFormat", format()};
        xml.element("sequence", attributes, () -> xml.element("spine", this::clips));
    }

    private void clips() throws XMLStreamException {
        long offset = list.sequenceStart();
        for (var event : list.events()) {
            var attributes = new Object[] {"ref", ASSET, "offset", time(offset), "name", event.name(), "start",
                time(list.startFrame() + event.in()), "duration", time(event.length()), "tcFormat", format()};
            xml.element("asset-clip", attributes, () -> xml.empty("marker", "start",
                    time(list.startFrame() + event.best()), "duration", time(1), "value", event.name()));
            offset += event.length();
        }
    }

    private String format() {
        return list.timecode().dropFrame() ? "DF" : "NDF";
    }

    private String time(long frames) {
        var rate = list.rate().perSecond();
        long numerator = frames * rate.denominator();
        return numerator % rate.numerator() == 0
                ? numerator / rate.numerator() + "s" : numerator + "/" + rate.numerator() + "s";
    }
}
