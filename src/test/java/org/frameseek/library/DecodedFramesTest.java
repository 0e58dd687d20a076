package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.OddPackets;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After indexing, a video has the frames that its decoder yields, whatever its packets foretell.
class DecodedFramesTest {
    @TempDir
    Path folder;
    private Library library;
    private Videos videos;

    /// Encodes the number in the picture.
    private static final class NumberEncoder implements FrameEncoder {
        private final String fingerprint;
        private final List<Integer> encoded = new ArrayList<>();

        NumberEncoder(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public int dimension() {
            return 250;
        }

        @Override
        public PictureSpec picture() {
            return new PictureSpec(160, 120, 160, 120, 0, Filter.BICUBIC);
        }

        @Override
        public int batchSize() {
            return 4;
        }

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity("numbers", fingerprint, "160x120", "cpu", Precision.FP32);
        }

        @Override
        public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
            var vectors = new float[count * dimension()];
            for (int i = 0; i < count; i++) {
                var pixels = new byte[picture().bytes()];
                rgb.get(i * pixels.length, pixels);
                int number = TestVideos.number(new Picture(160, 120, pixels));
                encoded.add(number);
                vectors[i * dimension() + number] = 1;
            }
            return vectors;
        }
    }

    @BeforeEach
    void open() {
        reopen();
    }

    /// As another start of the program.
    private void reopen() {
        library = new Library(folder.resolve("indexes"));
        videos = new Videos(library);
    }

    private IndexReport fill(Path file, NumberEncoder encoder) throws Exception {
        return fill(file, encoder, Integer.MAX_VALUE);
    }

    private IndexReport fill(Path file, NumberEncoder encoder, int atMost) throws Exception {
        return library.fill(videos.open(file), encoder, IndexOptions.EXACT, _ -> { },
                () -> encoder.encoded.size() >= atMost);
    }

    private Lease<VideoIndex> lease(Path file, NumberEncoder encoder) throws Exception {
        return library.lease(videos.open(file).key(), encoder.identity()).orElseThrow();
    }

    private List<Integer> rows(Path file, NumberEncoder encoder) throws Exception {
        try (var lease = lease(file, encoder)) {
            var index = lease.get();
            assertTrue(index.complete() && index.intact());
            assertTrue(index.isOf(videos.open(file).video().frames()));
            var vectors = index.embeddings().asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            return IntStream.range(0, index.frames().frames()).map(frame -> IntStream.range(0, index.dimension())
                    .filter(at -> vectors.get(frame * index.dimension() + at) != 0).findFirst().orElse(-1))
                    .boxed().toList();
        }
    }

    @Test
    void packetsWithoutPictureHaveNoRow() throws Exception {
        var file = OddPackets.without(folder, "a.mov", 30, 9, 10, 29);
        var encoder = new NumberEncoder("a1");
        assertEquals(30, videos.open(file).video().frames().frames());
        var report = fill(file, encoder);
        assertEquals(new IndexReport(27, 27, 27, 0, 0, 27, 30, 27, report.seconds(), true, true,
                Optional.empty()), report);
        var expected = IntStream.range(0, 29).filter(frame -> frame != 9 && frame != 10).boxed().toList();
        assertEquals(expected, rows(file, encoder));
        assertEquals(expected, encoder.encoded);
    }

    @Test
    void aPictureThatWasNotForetoldGetsItsRow() throws Exception {
        var file = OddPackets.joined(folder, 12);
        var encoder = new NumberEncoder("a1");
        var report = fill(file, encoder);
        assertTrue(report.mended());
        assertEquals(IntStream.range(0, 12).boxed().toList(), rows(file, encoder));
    }

    @Test
    void aReopenedVideoIsNotIndexedAgain() throws Exception {
        for (var file : List.of(OddPackets.without(folder, "a.mov", 30, 9), OddPackets.joined(folder, 12))) {
            var encoder = new NumberEncoder("a1");
            fill(file, encoder);
            var rows = rows(file, encoder);
            encoder.encoded.clear();
            reopen();
            var again = fill(file, encoder);
            assertTrue(again.complete());
            assertFalse(again.mended());
            // The file was touched, so its packets are scanned again.
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000));
            reopen();
            again = fill(file, encoder);
            assertFalse(again.mended());
            assertEquals(List.of(), encoder.encoded);
            assertEquals(rows, rows(file, encoder));
        }
    }

    @Test
    void anotherModelTakesTheDecodersFrames() throws Exception {
        var file = OddPackets.joined(folder, 12);
        var earlier = new NumberEncoder("b2");
        fill(file, earlier, 5);
        fill(file, new NumberEncoder("a1"));
        reopen();
        var later = new NumberEncoder("c3");
        assertFalse(fill(file, later).mended());
        assertEquals(IntStream.range(0, 12).boxed().toList(), rows(file, later));
        earlier.encoded.clear();
        fill(file, earlier);
        assertEquals(IntStream.range(0, 12).boxed().toList(), rows(file, earlier));
        assertTrue(earlier.encoded.size() < 9, earlier.encoded.toString());
    }

    @Test
    void aVideoThatIsOpenMeanwhileIsToBeOpenedAgain() throws Exception {
        var file = OddPackets.without(folder, "a.mov", 30, 9);
        var encoder = new NumberEncoder("a1");
        var open = videos.open(file);
        new Library(folder.resolve("indexes")).fill(open, encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        var report = library.fill(open, encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        assertTrue(report.mended());
        assertEquals(0, report.encoded());
        assertEquals(29, videos.open(file).video().frames().frames());
    }

    @Test
    void stoppedAnywhereItEndsInTheSameBytes() throws Exception {
        var file = OddPackets.joined(folder, 30);
        var encoder = new NumberEncoder("a1");
        fill(file, encoder);
        byte[] whole;
        try (var lease = lease(file, encoder)) {
            whole = Files.readAllBytes(lease.get().file());
        }
        for (int stop = 1; stop < 30; stop += 3) {
            remove();
            reopen();
            assertFalse(fill(file, new NumberEncoder("a1"), stop).complete() && stop < 20);
            reopen();
            var rest = new NumberEncoder("a1");
            assertTrue(fill(file, rest).complete());
            try (var lease = lease(file, rest)) {
                assertArrayEquals(whole, Files.readAllBytes(lease.get().file()), "stopped after " + stop);
            }
        }
    }

    /// The rest of the video alone shows nothing of the picture that has no row.
    @Test
    void aPictureThatWasNotForetoldIsNotForgottenByAStop() throws Exception {
        var file = OddPackets.joined(folder, 200);
        var first = new NumberEncoder("a1");
        assertFalse(fill(file, first, 180).complete());
        reopen();
        var rest = new NumberEncoder("a1");
        assertTrue(fill(file, rest).mended());
        assertEquals(IntStream.range(0, 200).boxed().toList(), rows(file, rest));
        assertTrue(rest.encoded.size() < 40, rest.encoded.toString());
    }

    private void remove() throws IndexException {
        for (var entry : library.entries()) {
            library.remove(entry);
        }
    }
}
