package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten shots of six seconds along ten axes, and in the fourth a single frame of an eleventh.
class SegmentsTest {
    private static final int DIMENSION = 24;
    private static final int LENGTH = 150;
    private static final int FRAMES = 10 * LENGTH;
    private static final int FLASH = 3 * LENGTH + 70;

    @TempDir
    Path folder;
    private VideoIndex index;

    /// A text is the number of its axis.
    private static final class Axes implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            var vector = new float[DIMENSION];
            vector[Integer.parseInt(text)] = 1;
            return new TextEmbedding(text, new int[0], false, vector);
        }

        @Override
        public EncoderIdentity identity() {
            return IndexFixture.ENCODER;
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.of(0.6));
        }
    }

    @BeforeEach
    void create() throws Exception {
        var random = new Random(3);
        var rows = new float[FRAMES][DIMENSION];
        for (int frame = 0; frame < FRAMES; frame++) {
            rows[frame][frame == FLASH ? 10 : frame / LENGTH] = 1;
            for (int i = 0; i < DIMENSION; i++) {
                rows[frame][i] += (float) random.nextGaussian() * 0.005f;
            }
            rows[frame] = UnitVector.along(rows[frame]).values();
        }
        index = IndexFixture.create(folder.resolve("a.safetensors"), IndexFixture.table(FRAMES, 25), DIMENSION, rows);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void segmentsEndAtCutsAndASingleFrameIsOne() {
        var segments = Segments.of(index);
        for (int cut : segments.cuts()) {
            assertTrue(Arrays.binarySearch(segments.starts(), cut) >= 0, "cut at " + cut);
        }
        assertEquals(9, segments.cuts().length);
        int flash = Arrays.binarySearch(segments.starts(), FLASH);
        assertTrue(flash >= 0 && segments.end(flash) == FLASH + 1);
        assertTrue(segments.count() < 50, "segments: " + segments.count());
    }

    @Test
    void segmentsFindWhatTheFramesShow() throws Exception {
        var search = new VideoSearch(new Axes());
        var segments = Segments.of(index);
        for (int shot = 0; shot < 10; shot++) {
            var brief = search.brief(segments, new Query.Words("" + shot), 3);
            var moment = brief.found().getFirst().moment();
            assertEquals(shot, moment.frame() / LENGTH);
            assertEquals(moment.frame() / 25.0, brief.found().getFirst().seconds(), 0.03);
            assertTrue(moment.startFrame() >= shot * LENGTH && moment.endFrame() < (shot + 1) * LENGTH);
            assertEquals(shot * Brief.COLUMNS / 10, firstHot(brief.heat()), 1);
        }
        var flash = search.brief(segments, new Query.Words("10"), 3);
        assertEquals(FLASH, flash.found().getFirst().moment().frame());
        assertTrue(search.brief(segments, new Query.Words("20"), 3).weak());
        // Two in order, seven seconds apart at most.
        var pair = search.brief(segments, QueryParser.parse("\"4\" THEN/7 \"5\""), 3);
        assertEquals(1, pair.found().size());
        assertEquals(0, search.brief(segments, QueryParser.parse("\"5\" THEN/7 \"4\""), 3).found().size());
    }

    @Test
    void segmentsAgreeWithAllFrames() throws Exception {
        var search = new VideoSearch(new Axes());
        var segments = Segments.of(index);
        for (int axis = 0; axis < 11; axis++) {
            var coarse = search.brief(segments, new Query.Words("" + axis), 1);
            var exact = search.brief(index, segments, new Query.Words("" + axis), 1);
            assertEquals(exact.found().getFirst().moment().fit(), coarse.found().getFirst().moment().fit());
            assertEquals(exact.logOdds(), coarse.logOdds(), 3);
        }
    }

    private static int firstHot(float[] heat) {
        int column = 0;
        while (heat[column] < 0.5f) {
            column++;
        }
        return column;
    }
}
