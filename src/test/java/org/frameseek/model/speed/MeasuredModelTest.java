package org.frameseek.model.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.IndexRun;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.encoder.Precision;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.model.Model;
import org.frameseek.storage.MemoFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures encoders that move the clock themselves, so no result depends on this machine's speed.
class MeasuredModelTest {
    private static final BooleanSupplier NEVER = () -> false;
    private static final int LONG = 100_000;
    private static final String MACHINE = "a processor, its instructions, an engine";

    @TempDir
    private Path folder;

    private final List<Precision> open = new ArrayList<>();
    private final List<Precision> loaded = new ArrayList<>();
    private final Map<Precision, Double> secondsPerBatch = new EnumMap<>(Map.of(
            Precision.FP32, 1.0, Precision.BF16, 7.0, Precision.INT8, 0.5));
    private double rounding;
    private @Nullable Precision tooLarge;
    private long now;

    @Test
    void aLongRunUsesWhatWasMeasuredToBeFastest() throws Exception {
        try (var frames = frames(100)) {
            assertEquals(Precision.FP32, frames.identity().precision());
            assertEquals(Precision.INT8, precision(frames, LONG));
            assertEquals(Precision.INT8, frames.identity().precision());
            assertEquals(List.of(Precision.BF16, Precision.INT8), loaded, "each once, and the first not again");
            assertEquals(List.of(Precision.INT8), open, "the slower ones are closed");
        }
        assertEquals(List.of(), open);
    }

    @Test
    void aRunDoesNotFailBecauseAnotherPrecisionDoes() throws Exception {
        tooLarge = Precision.INT8;
        try (var frames = frames(100)) {
            assertEquals(Precision.FP32, precision(frames, LONG));
            assertEquals(List.of(), open);
            loaded.clear();
            assertEquals(Precision.FP32, precision(frames, LONG));
            assertEquals(List.of(), loaded, "and it is not tried before every run");
        }
    }

    @Test
    void theAnswerIsRememberedForThisMachineAndModel() throws Exception {
        try (var frames = frames(100)) {
            frames.forRun(new IndexRun(LONG, Optional.empty(), NEVER));
        }
        loaded.clear();
        try (var frames = frames(100)) {
            assertEquals(Precision.INT8, precision(frames, 1), "a short run uses it too");
            assertEquals(List.of(Precision.INT8), loaded, "without another measurement");
        }
        assertEquals(Optional.of(Precision.INT8), known().best("m"));
        assertEquals(Optional.empty(), known().best("another model"));
        assertEquals(Optional.empty(), new KnownSpeeds(new MemoFile(file()), "another machine").best("m"));
    }

    @Test
    void nothingSlowerAndNothingUnfaithfulIsChosen() throws Exception {
        rounding = 0.2;
        try (var frames = frames(100)) {
            assertEquals(Precision.FP32, precision(frames, LONG));
        }
    }

    @Test
    void shortRunsAndSmallModelsAreNotMeasured() throws Exception {
        try (var frames = frames(100)) {
            assertEquals(Precision.FP32, precision(frames, 500));
        }
        try (var frames = frames(1)) {
            assertEquals(Precision.FP32, precision(frames, LONG));
        }
        assertEquals(List.of(), loaded);
        assertFalse(Files.exists(file()));
    }

    @Test
    void cancellingTakesEffectAndLeavesTheNextRunToMeasure() throws Exception {
        try (var frames = frames(100)) {
            assertEquals(Precision.FP32,
                    frames.forRun(new IndexRun(LONG, Optional.empty(), () -> now > 3e9)).identity().precision());
            assertTrue(now <= 10e9, "within a batch of the slowest");
            assertFalse(Files.exists(file()));
            now = 0;
            assertEquals(Precision.INT8, precision(frames, LONG));
        }
    }

    @Test
    void anIndexIsFinishedInThePrecisionItWasBegunIn() throws Exception {
        try (var frames = frames(100)) {
            assertEquals(Precision.INT8, precision(frames, LONG));
            var begun = new IndexRun(LONG, Optional.of(Precision.BF16), NEVER);
            assertTrue(Precision.BF16.mixesWith(frames.forRun(begun).identity().precision()));
            assertEquals(Precision.INT8, precision(frames, LONG));
        }
    }

    @Test
    void aDamagedFileCostsOnlyAnotherMeasurement() throws Exception {
        Files.writeString(file(), "{\"" + MACHINE + " m\": {\"best\": []}, \"x\": 1");
        try (var frames = frames(100)) {
            assertEquals(Precision.INT8, precision(frames, LONG));
        }
    }

    private Path file() {
        return folder.resolve("speeds.json");
    }

    private static Precision precision(FrameEncoder frames, int count) throws Exception {
        return frames.forRun(new IndexRun(count, Optional.empty(), NEVER)).identity().precision();
    }

    private KnownSpeeds known() {
        return new KnownSpeeds(new MemoFile(file()), MACHINE);
    }

    private MeasuredFrames frames(int millions) {
        return new MeasuredFrames(new Timed(Precision.FP32, millions), "m", known(),
                List.of(Precision.FP32, Precision.BF16, Precision.INT8), precision -> {
                    loaded.add(precision);
                    if (precision == tooLarge) {
                        throw new IllegalStateException("no memory");
                    }
                    open.add(precision);
                    return new Timed(precision, millions);
                }, () -> now);
    }

    /// Averages the colours, turned a little where 8 bits round.
    private final class Timed implements Model, FrameEncoder, TextEncoder {
        private static final int SIDE = 8;
        private final Precision precision;
        private final int millions;

        Timed(Precision precision, int millions) {
            this.precision = precision;
            this.millions = millions;
        }

        @Override
        public float[] encode(ByteBuffer rgb, int count) {
            now += (long) (secondsPerBatch.get(precision) * 1e9);
            var vectors = new float[count * 3];
            for (int i = 0; i < count; i++) {
                double angle = (rgb.get(i * picture().bytes()) & 255) / 300.0
                        + (precision == Precision.INT8 ? rounding : 0);
                vectors[3 * i] = (float) Math.cos(angle);
                vectors[3 * i + 1] = (float) Math.sin(angle);
            }
            return vectors;
        }

        @Override
        public PictureSpec picture() {
            return new PictureSpec(SIDE, SIDE, SIDE, SIDE, 0, Filter.BILINEAR);
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public int batchSize() {
            return 4;
        }

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity("m", "f", "p", "cpu", precision);
        }

        @Override
        public TextEmbedding encode(String text) {
            return new TextEmbedding(text, new int[0], false, new float[] {1, 0, 0});
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.empty(), List.of("a", "b"), Optional.empty());
        }

        @Override
        public FrameEncoder frames() {
            return this;
        }

        @Override
        public TextEncoder texts() {
            return this;
        }

        @Override
        public long parameters() {
            return millions * 1_000_000L;
        }

        @Override
        public void close() {
            open.remove(precision);
        }
    }
}
