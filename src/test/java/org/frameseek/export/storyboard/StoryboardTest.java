package org.frameseek.export.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.frameseek.error.Remark;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.search.Shot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// The stills are known by the numbers in their pixels.
class StoryboardTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @TempDir
    Path folder;
    private Video video;

    @BeforeEach
    void makeVideo() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "影片 film.mp4", new Clip().frames(120)));
    }

    private Output output(String name) throws ExportException {
        return new OutputGate(List.of()).file(folder.resolve(name), false, Storyboard.kinds());
    }

    /// Shots of four frames.
    private static List<Shot> shots(int count) {
        return IntStream.range(0, count).mapToObj(shot -> new Shot(4 * shot, 4 * shot + 3)).toList();
    }

    @Test
    void aSheetShowsTheMiddleOfEachShotInOrder() throws Exception {
        var output = output("board.png");
        assertEquals(List.of(), new Storyboard(video, shots(7)).write(output, (_, _) -> true));
        var sheet = ImageIO.read(output.path().toFile());
        var found = new ArrayList<Integer>();
        for (int shot = 0; shot < 7; shot++) {
            var still = still(sheet, shot % 3, shot / 3);
            found.add(TestVideos.number(still));
        }
        assertEquals(IntStream.range(0, 7).map(shot -> 4 * shot + 1).boxed().toList(), found);
        // Three rows of stills with their captions under the heading.
        assertEquals(64 + 3 * (HEIGHT + 34), sheet.getHeight());
    }

    private static BufferedImage still(BufferedImage sheet, int column, int row) {
        return sheet.getSubimage(24 + column * (WIDTH + 12), 64 + row * (HEIGHT + 34), WIDTH, HEIGHT);
    }

    @Test
    void pagesHoldStillsNumbersAndTimecodes() throws Exception {
        var output = output("board.pdf");
        new Storyboard(video, shots(30)).write(output, (_, _) -> true);
        try (var reader = new PdfReader(output.path().toString())) {
            assertEquals(2, reader.getNumberOfPages());
            assertEquals("影片 film.mp4", reader.getInfo().get("Title"));
            var second = new PdfTextExtractor(reader).getTextFromPage(2);
            assertTrue(second.contains("25") && second.contains("00:00:03:21"), second);
            assertEquals(IntStream.range(0, 30).map(shot -> 4 * shot + 1).boxed().toList(), numbers(reader));
        }
    }

    /// The numbers in the JPEG pictures, in the order of the file.
    private static List<Integer> numbers(PdfReader reader) throws Exception {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PRStream stream
                    && PdfName.DCTDECODE.equals(stream.get(PdfName.FILTER))) {
                var jpeg = ImageIO.read(new ByteArrayInputStream(PdfReader.getStreamBytesRaw(stream)));
                numbers.add(TestVideos.number(jpeg));
            }
        }
        return numbers;
    }

    @Test
    void stillsThatCannotBeDecodedLeaveGapsThatAreSaid() throws Exception {
        var whole = Files.readAllBytes(video.file());
        Arrays.fill(whole, whole.length * 3 / 10, whole.length * 6 / 10, (byte) 0);
        Files.write(video.file(), whole);
        for (var name : List.of("gaps.png", "gaps.pdf")) {
            var remarks = new Storyboard(video, shots(30)).write(output(name), (_, _) -> true);
            assertEquals(List.of("export.storyboard-gaps"), remarks.stream().map(Remark::code).toList());
        }
    }

    @Test
    void cancellingLeavesNoFile() throws Exception {
        for (var name : List.of("cancelled.png", "cancelled.pdf")) {
            var output = output(name);
            var board = new Storyboard(video, shots(30));
            assertThrows(CancellationException.class, () -> board.write(output, (done, _) -> done < 20));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(video.file()), files.toList());
        }
    }

    /// A picture of 60 million pixels is painted while it is written: no band twice, none ahead of its turn.
    @Test
    void aSheetIsPaintedBandByBand() {
        var painted = new ArrayList<Integer>();
        var image = new BandedImage(300, 10, 100, 2_000, (band, graphics) -> {
            painted.add(band);
            graphics.setColor(new Color(band));
            graphics.fillRect(0, 0, 300, 100);
        });
        assertEquals(199_910, image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            var seen = colour(image, y);
            assertEquals(colour(painted.size() - 1), seen, "row " + y);
        }
        assertEquals(IntStream.range(0, 2_000).boxed().toList(), painted);
        var across = image.getData(new Rectangle(0, 0, 1, 150));
        assertEquals(List.of(0, 1, 1, 2), IntStream.of(9, 10, 109, 110)
                .mapToObj(y -> across.getSample(0, y, 2)).toList());
    }

    private static List<Integer> colour(int band) {
        return List.of(band >> 8, band & 0xff);
    }

    private static List<Integer> colour(BandedImage image, int y) {
        var row = image.getData(new Rectangle(299, y, 1, 1));
        return List.of(row.getSample(299, y, 1), row.getSample(299, y, 2));
    }
}
