package org.frameseek.export.still;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.imaging.Imaging;
import org.frameseek.export.ExportException;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.media.NumberedPicture;
import org.frameseek.media.Picture;
import org.frameseek.media.Rational;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class StillWriterTest {
    private static final StillCaption CAPTION = new StillCaption("Ürlaub & <海> 🎬.mp4", 2079, 83160,
            new Rational(1, 1000), "00:01:23:04", 1, "a \"red\" car & 猫 <now> 🚗\u0001", 0.3125, "ViT-B/32");

    @TempDir
    Path folder;

    @Test
    void keepsThePicture() throws Exception {
        var picture = NumberedPicture.draw(99, 75, 1234);
        var target = folder.resolve("图 片 🎞.jpg");
        write(picture, CAPTION, target, 95, false);
        var read = picture(target);
        assertEquals(1234, TestVideos.number(read));
        long difference = 0;
        for (int i = 0; i < picture.rgb().length; i++) {
            difference += Math.abs((picture.rgb()[i] & 0xFF) - (read.rgb()[i] & 0xFF));
        }
        assertTrue(difference < 1.5 * picture.rgb().length, "mean difference too large: " + difference);
        assertEquals(List.of(target), list());
    }

    @Test
    void saysWhereItComesFrom() throws Exception {
        var target = folder.resolve("a.jpg");
        write(NumberedPicture.draw(64, 48, 1), CAPTION, target, 95, false);
        var xmp = Imaging.getXmpXml(target.toFile());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xmp.getBytes("UTF-8")));
        var expected = new String[][] {{"source", "Ürlaub & <海> 🎬.mp4"}, {"frame", "2079"}, {"pts", "83160"},
            {"timeBase", "1/1000"}, {"timecode", "00:01:23:04"}, {"query", "a \"red\" car & 猫 <now> 🚗\uFFFD"},
            {"score", "0.3125"}, {"model", "ViT-B/32"}};
        for (var field : expected) {
            var nodes = document.getElementsByTagNameNS(StillMetadata.NAMESPACE, field[0]);
            assertEquals(1, nodes.getLength(), field[0]);
            assertEquals(field[1], nodes.item(0).getTextContent());
        }
        var metadata = ImageMetadataReader.readMetadata(target.toFile());
        var root = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals("Frameseek", root.getString(ExifIFD0Directory.TAG_SOFTWARE));
        assertTrue(root.getString(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION).startsWith("a \"red\" car & 猫 <now> 🚗"));
        var comment = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                .getDescription(ExifSubIFDDirectory.TAG_USER_COMMENT);
        assertTrue(comment.contains("timecode: 00:01:23:04") && comment.contains("猫"), comment);
    }

    @Test
    void aBareCaptionIsEnoughAndALongOneFits() throws Exception {
        var bare = new StillCaption("a.mp4", 0, -5, new Rational(1, 25), "00:00:00:00", 0, null, Double.NaN, null);
        var target = folder.resolve("a.jpg");
        write(NumberedPicture.draw(64, 48, 1), bare, target, 1, false);
        assertTrue(Imaging.getXmpXml(target.toFile()).contains("a.mp4"));
        var endless = new StillCaption("a.mp4", 0, 0, new Rational(1, 25),
                "00:00:00:00", 0, "猫🚗".repeat(40_000), 0, "m");
        write(NumberedPicture.draw(64, 48, 1), endless, target, 95, true);
        assertEquals(1, TestVideos.number(picture(target)));
    }

    @Test
    void fineQualityKeepsTheColourOfEveryPixel() throws Exception {
        for (int quality : new int[] {50, 95}) {
            var target = folder.resolve(quality + ".jpg");
            write(NumberedPicture.draw(64, 48, 1), CAPTION, target, quality, false);
            var component = ImageMetadataReader.readMetadata(target.toFile())
                    .getFirstDirectoryOfType(JpegDirectory.class).getComponent(0);
            assertEquals(quality >= 90 ? 1 : 2, component.getHorizontalSamplingFactor());
        }
    }

    @Test
    void neverReplacesAFileUnlessTold() throws Exception {
        var target = Files.writeString(folder.resolve("a.jpg"), "mine");
        var picture = NumberedPicture.draw(64, 48, 7);
        var error = assertThrows(
                    ExportException.class, () -> write(picture, CAPTION, target, 95, false));
        assertEquals("export.exists", error.code());
        assertEquals("mine", Files.readString(target));
        assertEquals(List.of(target), list());
        Files.delete(target);
        write(NumberedPicture.draw(64, 48, 8), CAPTION, target, 95, false);
        write(picture, CAPTION, target, 95, true);
        assertEquals(7, TestVideos.number(picture(target)));
    }

    @ParameterizedTest
    @EnumSource(value = StillFormat.class, names = {"PNG", "TIFF"})
    void losslessFormatsKeepEveryPixelAndSayWhereTheyComeFrom(StillFormat format) throws Exception {
        var picture = NumberedPicture.draw(99, 75, 1234);
        var target = folder.resolve("a" + format.kind().ending());
        new StillWriter(format, 95)
                .write(picture, CAPTION, new OutputGate(List.of()).file(target, false, format.kind()));
        assertArrayEquals(picture.rgb(), picture(target).rgb());
        var xmp = ImageMetadataReader.readMetadata(target.toFile()).getFirstDirectoryOfType(XmpDirectory.class);
        assertEquals("2079", xmp.getXMPMeta().getPropertyString(StillMetadata.NAMESPACE, "frame"));
        assertEquals("Ürlaub & <海> 🎬.mp4", xmp.getXMPMeta().getPropertyString(StillMetadata.NAMESPACE, "source"));
    }

    @Test
    void ofManyWritersAtOnceOnlyOneWins() throws Exception {
        var target = folder.resolve("a.jpg");
        var start = new CyclicBarrier(4);
        var winner = new AtomicInteger(-1);
        var wins = new AtomicInteger();
        var refusals = new ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 4).mapToObj(number -> Thread.ofPlatform().start(() -> {
            try {
                start.await();
                write(NumberedPicture.draw(64, 48, number), CAPTION, target, 95, false);
                winner.set(number);
                wins.incrementAndGet();
            } catch (ExportException e) {
                refusals.add(e.code());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(1, wins.get());
        assertEquals(List.of("export.exists", "export.exists", "export.exists"), List.copyOf(refusals));
        assertEquals(winner.get(), TestVideos.number(picture(target)));
        assertEquals(List.of(target), list());
    }

    @Test
    void anUnusableFolderIsAnError() throws Exception {
        var picture = NumberedPicture.draw(64, 48, 7);
        var file = Files.writeString(folder.resolve("file"), "");
        for (var target : List.of(folder.resolve("missing/a.jpg"), file.resolve("a.jpg"))) {
            var error = assertThrows(
                    ExportException.class, () -> write(picture, CAPTION, target, 95, false));
            assertEquals("export.cannot-write", error.code());
            assertEquals(target, error.file());
        }
        var taken = Files.createDirectory(folder.resolve("taken.jpg"));
        var error = assertThrows(ExportException.class, () -> write(picture, CAPTION, taken, 95, true));
        assertEquals("export.cannot-write", error.code());
    }

    private static void write(Picture picture, StillCaption caption, Path target, int quality, boolean force)
            throws ExportException {
        new StillWriter(StillFormat.JPG, quality)
                .write(picture, caption, new OutputGate(List.of()).file(target, force, OutputKind.JPG));
    }

    private List<Path> list() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    public static Picture picture(Path jpeg) throws Exception {
        var image = ImageIO.read(jpeg.toFile());
        var rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length / 3; i++) {
            int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[i * 3] = (byte) (pixel >> 16);
            rgb[i * 3 + 1] = (byte) (pixel >> 8);
            rgb[i * 3 + 2] = (byte) pixel;
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }
}
