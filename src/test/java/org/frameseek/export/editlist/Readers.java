package org.frameseek.export.editlist;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Reads lists back as their specifications say, with nothing taken from the writers: each answers which frames of the
/// video, counted from its first, every event shows.
final class Readers {
    private static final Pattern EVENT = Pattern.compile(
            "(\\d{3,})  (\\S+)\\s+(\\S+)\\s+C\\s+(\\S{11}) (\\S{11}) (\\S{11}) (\\S{11})");
    private static final Pattern CUE = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)[,.](\\d{3})");

    /// @param out frame after the last
    record Span(long in, long out) {
    }

    private Readers() {
    }

    /// Counts frames of a timecode one minute after the other, the slow way.
    static long frames(String timecode, int nominal) {
        var parts = timecode.split("[:;]");
        long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        long frames = Long.parseLong(parts[2]) * nominal + Long.parseLong(parts[3]);
        for (long minute = 0; minute < minutes; minute++) {
            frames += nominal * 60L;
            boolean drops = timecode.contains(";") && (minute + 1) % 10 != 0;
            frames -= drops ? nominal / 15 : 0;
        }
        return frames;
    }

    /// @param start frame of the video's own first timecode
    static List<Span> edl(String text, int nominal, long start) {
        var spans = new ArrayList<Span>();
        long record = frames(text.contains("FCM: DROP") ? "01:00:00;00" : "01:00:00:00", nominal);
        for (var line : text.split("\r\n")) {
            var event = EVENT.matcher(line);
            if (event.matches()) {
                long in = frames(event.group(4), nominal);
                long out = frames(event.group(5), nominal);
                check(frames(event.group(6), nominal) == record, line);
                record += out - in;
                check(frames(event.group(7), nominal) == record, line);
                spans.add(new Span(in - start, out - start));
            }
        }
        return spans;
    }

    static List<Span> markers(String text, int nominal) {
        var spans = new ArrayList<Span>();
        long zero = frames(text.contains("FCM: DROP") ? "01:00:00;00" : "01:00:00:00", nominal);
        for (var line : text.split("\r\n")) {
            var event = EVENT.matcher(line);
            if (event.matches()) {
                spans.add(new Span(frames(event.group(6), nominal) - zero, 0));
            } else if (line.startsWith(" |C:")) {
                long length = Long.parseLong(line.substring(line.indexOf("|D:") + 3));
                var marker = spans.removeLast();
                spans.add(new Span(marker.in, marker.in + length));
            }
        }
        return spans;
    }

    static List<Span> fcpxml(String text) throws Exception {
        var document = xml(text);
        var format = (Element) document.getElementsByTagName("format").item(0);
        var asset = (Element) document.getElementsByTagName("asset").item(0);
        check(asset.getAttribute("format").equals(format.getAttribute("id")), "format of the asset");
        var unit = format.getAttribute("frameDuration");
        var sequence = (Element) document.getElementsByTagName("sequence").item(0);
        long offset = frames(sequence.getAttribute("tcStart"), unit);
        var spans = new ArrayList<Span>();
        var clips = document.getElementsByTagName("asset-clip");
        for (int i = 0; i < clips.getLength(); i++) {
            var clip = (Element) clips.item(i);
            check(clip.getAttribute("ref").equals(asset.getAttribute("id")), "asset of the clip");
            check(frames(clip.getAttribute("offset"), unit) == offset, "clips follow each other");
            long in = frames(clip.getAttribute("start"), unit) - frames(asset.getAttribute("start"), unit);
            long length = frames(clip.getAttribute("duration"), unit);
            offset += length;
            spans.add(new Span(in, in + length));
            check(in + length <= frames(asset.getAttribute("duration"), unit), "within the asset");
        }
        check(frames(sequence.getAttribute("duration"), unit)
                == spans.stream().mapToLong(span -> span.out - span.in).sum(), "length of the sequence");
        return spans;
    }

    /// A time as a whole number of units; both are fractions of a second such as `1001/30000s`.
    private static long frames(String time, String unit) {
        var top = fraction(time)[0].multiply(fraction(unit)[1]);
        var bottom = fraction(time)[1].multiply(fraction(unit)[0]);
        var parts = top.divideAndRemainder(bottom);
        check(parts[1].signum() == 0, time + " is no whole number of " + unit);
        return parts[0].longValueExact();
    }

    private static BigInteger[] fraction(String time) {
        check(time.matches("\\d+(/\\d+)?s"), time);
        var parts = time.substring(0, time.length() - 1).split("/");
        var bottom = parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE;
        return new BigInteger[] {new BigInteger(parts[0]), bottom};
    }

    static List<Span> xmeml(String text) throws Exception {
        var document = xml(text);
        var spans = new ArrayList<Span>();
        long start = 0;
        var track = (Element) document.getElementsByTagName("track").item(0);
        var clips = track.getElementsByTagName("clipitem");
        for (int i = 0; i < clips.getLength(); i++) {
            var clip = (Element) clips.item(i);
            var span = new Span(number(clip, "in"), number(clip, "out"));
            check(number(clip, "start") == start, "clips follow each other");
            start += span.out - span.in;
            check(number(clip, "end") == start, "as long as its source");
            spans.add(span);
        }
        return spans;
    }

    private static long number(Element element, String name) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(node -> node.getNodeName().equals(name))
                .mapToLong(node -> Long.parseLong(node.getTextContent()))
                .findFirst().orElseThrow();
    }

    static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    static List<Span> otio(String text, double rate) {
        var timeline = JsonParser.parseString(text).getAsJsonObject();
        check(timeline.get("OTIO_SCHEMA").getAsString().equals("Timeline.1"), "a timeline");
        var track = timeline.getAsJsonObject("tracks").getAsJsonArray("children").get(0).getAsJsonObject();
        var spans = new ArrayList<Span>();
        for (var child : track.getAsJsonArray("children")) {
            var clip = child.getAsJsonObject();
            var available = clip.getAsJsonObject("media_reference").getAsJsonObject("available_range");
            long zero = value(available.getAsJsonObject("start_time"), rate);
            var range = clip.getAsJsonObject("source_range");
            long in = value(range.getAsJsonObject("start_time"), rate) - zero;
            long length = value(range.getAsJsonObject("duration"), rate);
            check(in + length <= value(available.getAsJsonObject("duration"), rate), "within the media");
            spans.add(new Span(in, in + length));
        }
        return spans;
    }

    private static long value(JsonObject time, double rate) {
        check(time.get("rate").getAsDouble() == rate, "rate " + time);
        double value = time.get("value").getAsDouble();
        check(value == Math.rint(value), "whole frames");
        return (long) value;
    }

    /// The frames that a player shows a cue over, given when each starts.
    static List<Span> subtitles(String text, double rate) {
        var spans = new ArrayList<Span>();
        for (var line : text.split("\r?\n")) {
            if (line.contains(" --> ")) {
                var times = line.split(" --> ");
                spans.add(new Span(firstFrame(times[0], rate), firstFrame(times[1], rate)));
            }
        }
        return spans;
    }

    private static long firstFrame(String time, double rate) {
        var cue = CUE.matcher(time);
        check(cue.matches(), time);
        long seconds = Long.parseLong(cue.group(1)) * 3600 + Long.parseLong(cue.group(2)) * 60
                + Long.parseLong(cue.group(3));
        return (long) Math.ceil((seconds + Long.parseLong(cue.group(4)) / 1000.0) * rate - 1e-6);
    }

    static List<Span> json(String text) {
        return JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("events").asList().stream()
                .map(event -> new Span(event.getAsJsonObject().get("in").getAsLong(),
                        event.getAsJsonObject().get("out").getAsLong()))
                .toList();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
