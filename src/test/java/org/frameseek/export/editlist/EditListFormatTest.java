package org.frameseek.export.editlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.frameseek.error.Remark;
import org.frameseek.export.ExportException;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.export.editlist.Readers.Span;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.TrackFacts;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditListFormatTest {
    @TempDir
    Path folder;

    private static Video video(String rate, String timeBase, int frames) {
        var perSecond = Rational.parse(rate);
        var unit = Rational.parse(timeBase);
        var pts = new long[frames];
        for (int i = 0; i < frames; i++) {
            // As muxers do: the nearest tick.
            double seconds = (double) i * perSecond.denominator() / perSecond.numerator();
            pts[i] = Math.round(seconds * unit.denominator() / unit.numerator());
        }
        return video(perSecond, new FrameTable(unit, pts, new boolean[frames]), false);
    }

    private static Video video(Rational rate, FrameTable frames, boolean variable) {
        var info = new VideoInfo(Path.of("/films/Ürlaub & <海>.mp4"), "mp4", "h264", 1920, 1080, 1920, 1080, 0, rate,
                frames.timeBase(), frames.frames(), frames.duration(), "SDR", false, true);
        return new Video(info, frames, variable);
    }

    private static Range range(int first, int last) {
        return new Range(first, last, (first + last) / 2, 1, "a \"red\" car,\n=海 & <now> | 🚗", 0.3125);
    }

    /// The first and last frame, one frame alone, around every minute, and the end of the hour.
    private static List<Range> ranges(int frames, int nominal) {
        var ranges = new ArrayList<Range>(List.of(range(0, 0), range(frames - 1, frames - 1), range(0, frames - 1)));
        for (int minute = 1; minute < 60; minute++) {
            int frame = minute * 60 * nominal;
            ranges.add(range(frame - 3, frame + 5));
        }
        return ranges;
    }

    private static List<Span> spans(List<Range> ranges) {
        return ranges.stream().map(range -> new Span(range.first(), range.last() + 1)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 1/24000, 24, false, 01:00:00:00", "24/1, 1/12288, 24, false,", "25/1, 1/90000, 25, false,",
        "30000/1001, 1/30000, 30, false, 10:59:50:12", "30000/1001, 1/30000, 30, true, 09:58:59;29",
        "30000/1001, 1/1000, 30, true,", "30000/1001, 1/90000, 30, false,", "30/1, 1/15360, 30, false, 00:00:01:02",
        "50/1, 1/1000, 50, false, 10:00:00:49", "60000/1001, 1/60000, 60, true,", "60/1, 1/1000, 60, false,"})
    void anHourComesBackToTheFrame(String rate, String timeBase, int nominal, boolean drops, String start)
            throws Exception {
        int frames = (int) Math.round(3600 * Rational.parse(rate).toDouble());
        var ranges = ranges(frames, nominal);
        var list = EditLists.of(video(rate, timeBase, frames), new TrackFacts(start, 2, 48_000), ranges, drops);
        assertEquals(List.of(), list.remarks());
        assertEquals(Rational.parse(rate).toDouble(), list.rate().perSecond().toDouble());
        long first = start == null ? 0 : Readers.frames(start, nominal);
        var expected = spans(ranges);
        assertEquals(expected, Readers.edl(EditListFormat.EDL.text(list), nominal, first));
        assertEquals(expected, Readers.fcpxml(EditListFormat.FCPXML.text(list)));
        assertEquals(expected, Readers.xmeml(EditListFormat.XMEML.text(list)));
        assertEquals(expected, Readers.otio(EditListFormat.OTIO.text(list), Rational.parse(rate).toDouble()));
        assertEquals(expected, Readers.json(EditListFormat.JSON.text(list)));
        assertEquals(drops, EditListFormat.EDL.text(list).contains("FCM: DROP FRAME"));
        assertEquals(drops, EditListFormat.FCPXML.text(list).contains("tcFormat=\"DF\""));
        var byTime = spans(ranges.stream().sorted((a, b) -> Integer.compare(a.first(), b.first())).toList());
        assertEquals(byTime, Readers.markers(EditListFormat.MARKERS.text(list), nominal));
        assertEquals(byTime, Readers.subtitles(EditListFormat.SRT.text(list), Rational.parse(rate).toDouble()));
        assertEquals(byTime, Readers.subtitles(EditListFormat.VTT.text(list), Rational.parse(rate).toDouble()));
    }

    @Test
    void aVariableRateIsConformedToTheNearestFrameAndSaid() throws Exception {
        var pts = new long[2000];
        for (int i = 1; i < pts.length; i++) {
            // A telephone: mostly 30 a second, with pauses.
            pts[i] = pts[i - 1] + (i % 50 == 0 ? 140 : 33 + i % 3 / 2);
        }
        var video = video(new Rational(29, 1), new FrameTable(new Rational(1, 1000), pts, new boolean[2000]), true);
        var ranges = List.of(range(0, 9), range(100, 100), range(1990, 1999));
        var list = EditLists.of(video, new TrackFacts(null, 0, 0), ranges, false);
        assertEquals(List.of("export.rate-varies"), list.remarks().stream().map(Remark::code).toList());
        assertEquals("30", list.rate().toString());
        for (int i = 0; i < ranges.size(); i++) {
            double seconds = pts[ranges.get(i).first()] / 1000.0;
            assertEquals(seconds, list.events().get(i).in() / 30.0, 0.5 / 30 + 1e-9);
        }
        for (var remark : list.remarks()) {
            assertTrue(remark.message(Locale.ROOT).contains("30"));
            assertTrue(remark.message(Locale.SIMPLIFIED_CHINESE).contains("30"));
        }
    }

    @ParameterizedTest
    @CsvSource({"15/1, 30, 2, export.rate-repeated", "10/1, 30, 3, export.rate-repeated",
        "12/1, 24, 2, export.rate-repeated", "15000/1001, 29.97, 2, export.rate-repeated",
        "120/1, 60, 0, export.rate-other", "33/1, 30, 0, export.rate-other"})
    void aRateThatNoEditHasIsConformedAndSaid(String rate, String edit, int repeats, String remark) {
        var list = EditLists.of(video(rate, "1/90000", 600), new TrackFacts(null, 0, 0), List.of(range(300, 309)),
                false);
        assertEquals(edit, list.rate().toString());
        assertEquals(List.of(remark), list.remarks().stream().map(Remark::code).toList());
        if (repeats > 0) {
            assertEquals(300L * repeats, list.events().getFirst().in());
        }
    }

    @Test
    void whatIsSaidStaysOnItsLineAndWellFormed() throws Exception {
        var list = EditLists.of(video("25/1", "1/25", 500), new TrackFacts(null, 1, 44_100), List.of(range(5, 300)),
                false);
        assertEquals(1, EditListFormat.CSV.text(list).lines().skip(1).count());
        assertTrue(EditListFormat.CSV.text(list).contains(",5,300,00:00:00:05,00:00:12:01,0.200,12.040,25,0.312500"));
        assertEquals("a \"red\" car, =海 & <now> | 🚗", Readers.xml(EditListFormat.XMEML.text(list))
                .getElementsByTagName("name").item(1).getTextContent());
        assertTrue(EditListFormat.VTT.text(list).contains("&lt;now&gt;"));
        assertTrue(EditListFormat.EDL.text(list).contains("* FROM CLIP NAME: Ürlaub & <海>.mp4\r\n"));
        assertTrue(EditListFormat.FCPXML.text(list).contains("src=\"file:///films/"), EditListFormat.FCPXML.text(list));
        assertFalse(EditListFormat.FCPXML.text(list).contains("海.mp4\"/>"), "addresses are ASCII");
    }

    @Test
    void chaptersStartAtZeroAndLastTenSeconds() {
        var ranges = List.of(range(2500, 2600), range(25, 50), range(2600, 2700), range(1000, 1010), range(4990, 4999));
        var list = EditLists.of(video("25/1", "1/25", 5000), new TrackFacts(null, 0, 0), ranges, false);
        var starts = EditListFormat.CHAPTERS.text(list).lines().map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertEquals(List.of("0:00", "0:40", "1:40"), starts);
    }

    @Test
    void chaptersSayHowManyMomentsJoinTheOneBefore() throws Exception {
        var ranges = List.of(range(2500, 2600), range(25, 50), range(2600, 2700), range(1000, 1010), range(4990, 4999));
        var list = EditLists.of(video("25/1", "1/25", 5000), new TrackFacts(null, 0, 0), ranges, false);
        var output = new OutputGate(List.of()).file(folder.resolve("chapters.txt"), false, OutputKind.CHAPTERS);
        var remarks = EditListFormat.CHAPTERS.write(list, output);
        assertEquals(List.of(new Remark("export.chapters-joined", output.path(), 3)), remarks);
        assertTrue(remarks.getFirst().message(Locale.ROOT).contains("3 matches"));

        var apart = EditLists.of(video("25/1", "1/25", 5000), new TrackFacts(null, 0, 0),
                List.of(range(0, 50), range(1000, 1010)), false);
        var other = new OutputGate(List.of()).file(folder.resolve("apart.txt"), false, OutputKind.CHAPTERS);
        assertEquals(List.of(), EditListFormat.CHAPTERS.write(apart, other));
    }

    @Test
    void aListThatIsTooLongForItsFormatIsRefused() throws Exception {
        var list = EditLists.of(video("25/1", "1/25", 5000), new TrackFacts(null, 0, 0),
                Collections.nCopies(1000, range(0, 1)), false);
        var output = new OutputGate(List.of()).file(folder.resolve("a.edl"), false, OutputKind.EDL);
        assertEquals("export.too-many-events",
                assertThrows(ExportException.class, () -> EditListFormat.EDL.write(list, output)).code());
        assertFalse(Files.exists(output.path()));
    }

    @ParameterizedTest
    @CsvSource({"film.mov, 01:02:03:04, false, 01:02:03:14", "drop.mov, 00:59:59;25, true, 01:00:00;05",
        "tagged.mkv, 10:00:00:00, false, 10:00:00:10", "none.mp4,, false, 00:00:00:10"})
    void theFilesOwnTimecodeIsUsed(String name, String start, boolean drops, String tenth) throws Exception {
        var clip = new Clip().rate("30000/1001");
        var file = TestVideos.numbered(folder, name, start == null ? clip : clip.encode("-timecode", start));
        var video = Video.open(file);
        var list = EditLists.of(video, List.of(range(10, 19)), false);
        assertEquals(drops, list.timecode().dropFrame());
        assertEquals(tenth, list.sourceTimecode(list.events().getFirst().in()));
        assertEquals(0, list.shape().audioChannels());
        assertEquals(List.of(new Span(10, 20)), Readers.fcpxml(EditListFormat.FCPXML.text(list)));
    }
}
