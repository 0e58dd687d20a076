package org.frameseek.model.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.Precision;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A stand-in for a card, which fails where it is told to and else computes on the processor.
class CardModelTest {
    private static final int BATCH = 64;

    private final List<Integer> batches = new ArrayList<>();
    private Model processor;
    private Model model;
    /// Pictures that the card holds at once.
    private int room = BATCH;
    private boolean gone;
    private int loaded;

    @BeforeEach
    void load() throws EncoderException {
        processor = demo();
        model = CardModel.of(new Card(processor), () -> {
            loaded++;
            return demo();
        });
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static Model demo() throws EncoderException {
        return Models.load(Path.of("models/demo"), ComputeChoice.AUTO);
    }

    private final class Card implements Model, FrameEncoder, TextEncoder {
        private final Model model;

        Card(Model model) {
            this.model = model;
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
        public EncoderIdentity identity() {
            var identity = model.identity();
            return new EncoderIdentity(identity.model(), identity.fingerprint(), identity.preprocessing(), "cuda:0",
                    Precision.FP16);
        }

        @Override
        public PictureSpec picture() {
            return model.frames().picture();
        }

        @Override
        public int dimension() {
            return model.frames().dimension();
        }

        @Override
        public int batchSize() {
            return BATCH;
        }

        @Override
        public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
            require("CUDA error: unspecified launch failure", !gone);
            require("CUDA out of memory. Tried to allocate 2.00 GiB", rgb.capacity() / picture().bytes() <= room);
            batches.add(count);
            var vectors = new float[count * dimension()];
            int bytes = picture().bytes();
            for (int i = 0; i < count; i++) {
                var one = model.frames().encode(rgb.duplicate().clear().slice(i * bytes, bytes), 1);
                System.arraycopy(one, 0, vectors, i * dimension(), dimension());
            }
            return vectors;
        }

        private void require(String otherwise, boolean well) throws EncoderException {
            if (!well) {
                var cause = new IllegalStateException(otherwise);
                throw new EncoderException("model.failed", null, cause, "demo", "cuda:0");
            }
        }

        @Override
        public TextEmbedding encode(String text) throws EncoderException {
            require("CUDA error: the device vanished", !gone);
            return model.texts().encode(text);
        }

        @Override
        public Calibration calibration() {
            return model.calibration();
        }

        @Override
        public long parameters() {
            return model.parameters();
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private ByteBuffer pictures() {
        var rgb = ByteBuffer.allocateDirect(BATCH * model.frames().picture().bytes());
        var noise = new byte[rgb.capacity()];
        new Random(1).nextBytes(noise);
        return rgb.put(noise).clear();
    }

    private void assertAlike(float[] expected, float[] found) {
        assertArrayEquals(expected, found, 1e-2f);
    }

    @Test
    void aWorkingCardDoesAll() throws Exception {
        assertEquals(40 * model.dimension(), model.frames().encode(pictures(), 40).length);
        assertEquals(List.of(40), batches);
        assertEquals("cuda:0", model.identity().device());
        assertEquals(Optional.empty(), model.frames().lostDevice());
        assertEquals(0, loaded);
    }

    @Test
    void aFullCardGetsFewerPicturesAtOnce() throws Exception {
        var expected = model.frames().encode(pictures(), BATCH);
        room = 20;
        batches.clear();
        assertArrayEquals(expected, model.frames().encode(pictures(), BATCH));
        assertEquals(List.of(16, 16, 16, 16), batches);
        batches.clear();
        assertArrayEquals(expected, model.frames().encode(pictures(), BATCH));
        assertEquals(List.of(16, 16, 16, 16), batches, "what it holds is remembered");
        assertEquals("cuda:0", model.identity().device());
    }

    @Test
    void theProcessorGoesOnWhereACardVanishes() throws Exception {
        var expected = model.frames().encode(pictures(), BATCH);
        gone = true;
        assertAlike(expected, model.frames().encode(pictures(), BATCH));
        assertEquals("cpu", model.identity().device());
        assertEquals(Optional.of("cuda:0"), model.frames().lostDevice());
        assertTrue(model.frames().identity().precision().mixesWith(Precision.FP16));
        gone = false;
        batches.clear();
        model.frames().encode(pictures(), 3);
        assertEquals(List.of(), batches, "a card that failed once is not trusted");
        assertEquals(1, loaded);
    }

    @Test
    void aFullCardIsNotLostForTheLastFewPictures() throws Exception {
        room = 20;
        model.frames().encode(pictures(), 1);
        assertEquals(List.of(1), batches);
        assertEquals(Optional.empty(), model.frames().lostDevice());
    }

    @Test
    void theProcessorTakesWhatNoCardHolds() throws Exception {
        var expected = model.frames().encode(pictures(), 5);
        room = 0;
        assertAlike(expected, model.frames().encode(pictures(), 5));
        assertEquals(Optional.of("cuda:0"), model.frames().lostDevice());
    }

    @Test
    void theProcessorReadsSentencesWhereACardVanishes() throws Exception {
        var expected = model.texts().encode("a red car").vector();
        gone = true;
        assertArrayEquals(expected, model.texts().encode("a red car").vector());
        assertEquals(Optional.empty(), model.frames().lostDevice(), "no picture has failed");
    }

    @Test
    void theProcessorTakesAModelThatDoesNotFitOnTheCard() throws Exception {
        var full = new EncoderException(
                "model.failed", null, new IllegalStateException("CUDA out of memory."), "demo", "cuda:0");
        try (var instead = CardModel.insteadOf("cuda:0", full, CardModelTest::demo)) {
            assertEquals(Optional.of("cuda:0"), instead.frames().lostDevice());
            assertEquals("cpu", instead.identity().device());
            assertArrayEquals(
                    processor.texts().encode("a red car").vector(), instead.texts().encode("a red car").vector());
            assertAlike(processor.frames().encode(pictures(), 5), instead.frames().encode(pictures(), 5));
        }
    }

    @Test
    void aDamagedModelIsNoFaultOfTheCard() {
        assertFalse(CardFailure.isOfEngine(new EncoderException("model.weights", Path.of("model.safetensors"))));
    }

    @Test
    void whatFindsNoRoomForItsWeightsIsNotTriedWithFewerPictures() {
        var full = new IllegalStateException("CUDA out of memory.");
        assertTrue(CardFailure.isFull(new EncoderException("model.failed", null, full, "demo", "cuda:0")));
        assertFalse(CardFailure.isFull(new EncoderException("model.no-room", null, full, "demo", "cuda:0")));
        assertTrue(CardFailure.isOfEngine(new EncoderException("model.no-room", null, full, "demo", "cuda:0")));
    }

    @Test
    void aProcessorThatFailsTooIsNoSuccess() {
        gone = true;
        var failing = CardModel.of(new Card(processor), () -> {
            throw new EncoderException("model.failed", null, null, "demo", "cpu");
        });
        var failure = assertThrows(EncoderException.class, () -> failing.frames().encode(pictures(), 2));
        assertTrue(failure.getMessage().contains("cpu"), failure.getMessage());
    }
}
