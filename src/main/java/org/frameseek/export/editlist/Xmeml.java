package org.frameseek.export.editlist;

import javax.xml.stream.XMLStreamException;

/// Writes a sequence as Final Cut Pro XML, version 5, which Premiere Pro reads. Each sound channel has its own track,
/// linked with the picture.
record Xmeml(EditList list, XmlText xml) {
    private static final String FILE = "file-1";

    static String write(EditList list) {
        return XmlText.of("xmeml", xml -> new Xmeml(list, xml).document());
    }

    private void document() throws XMLStreamException {
        xml.element("xmeml", new Object[] {"version", "5"}, () ->
                xml.element("sequence", new Object[] {"id", "sequence-1"}, () -> {
                    xml.text("name", list.title());
                    xml.text("duration", list.sequenceLength());
                    rate();
                    timecode(list.sequenceStart());
                    xml.element("media", this::media);
                }));
    }

    private void media() throws XMLStreamException {
        xml.element("video", () -> {
            xml.element("format", this::picture);
            xml.element("track", () -> clips(0));
        });
        if (list.shape().audioChannels() > 0) {
            xml.element("audio", () -> {
                for (int channel = 1; channel <= list.shape().audioChannels(); channel++) {
                    int track = channel;
                    xml.element("track", () -> clips(track));
                }
            });
        }
    }

    /// @param channel of sound, from 1; 0 for the picture
    private void clips(int channel) throws XMLStreamException {
        long start = 0;
        for (int i = 0; i < list.events().size(); i++) {
            var event = list.events().get(i);
            int number = i + 1;
            long at = start;
            xml.element("clipitem", new Object[] {"id", id(number, channel)}, () -> clip(event, number, at, channel));
            start += event.length();
        }
    }

    private void clip(EditEvent event, int number, long start, int channel) throws XMLStreamException {
        xml.text("name", event.name());
        xml.text("enabled", "TRUE");
        xml.text("duration", list.length());
        rate();
        xml.text("start", start);
        xml.text("end", start + event.length());
        xml.text("in", event.in());
        xml.text("out", event.out());
        if (number == 1 && channel == 0) {
            xml.element("file", new Object[] {"id", FILE}, this::file);
        } else {
            xml.empty("file", "id", FILE);
        }
        if (channel > 0) {
            xml.element("sourcetrack", () -> {
                xml.text("mediatype", "audio");
                xml.text("trackindex", channel);
            });
        }
        for (int other = 0; list.shape().audioChannels() > 0 && other <= list.shape().audioChannels(); other++) {
            link(number, other);
        }
        if (channel == 0) {
            xml.element("marker", () -> {
                xml.text("name", event.name());
                xml.text("in", event.best());
                xml.text("out", -1);
            });
        }
    }

    private void link(int number, int channel) throws XMLStreamException {
        xml.element("link", () -> {
            xml.text("linkclipref", id(number, channel));
            xml.text("mediatype", channel == 0 ? "video" : "audio");
            xml.text("trackindex", Math.max(1, channel));
            xml.text("clipindex", number);
        });
    }

    private void file() throws XMLStreamException {
        xml.text("name", list.fileName());
        xml.text("pathurl", list.fileUrl());
        rate();
        xml.text("duration", list.length());
        timecode(list.startFrame());
        xml.element("media", () -> {
            xml.element("video", this::picture);
            if (list.shape().audioChannels() > 0) {
                xml.element("audio", () -> {
                    xml.element("samplecharacteristics", () -> {
                        xml.text("depth", 16);
                        xml.text("samplerate", list.shape().audioRate());
                    });
                    xml.text("channelcount", list.shape().audioChannels());
                });
            }
        });
    }

    private void picture() throws XMLStreamException {
        xml.element("samplecharacteristics", () -> {
            rate();
            xml.text("width", list.shape().width());
            xml.text("height", list.shape().height());
        });
    }

    private void timecode(long frame) throws XMLStreamException {
        xml.element("timecode", () -> {
            rate();
            xml.text("string", list.timecode().text(frame));
            xml.text("frame", frame);
            xml.text("displayformat", list.timecode().dropFrame() ? "DF" : "NDF");
        });
    }

    private void rate() throws XMLStreamException {
        xml.element("rate", () -> {
            xml.text("timebase", list.rate().nominal());
            xml.text("ntsc", list.rate().ntsc() ? "TRUE" : "FALSE");
        });
    }

    private static String id(int number, int channel) {
        return "clipitem-" + number + (channel == 0 ? "" : "-" + channel);
    }
}
