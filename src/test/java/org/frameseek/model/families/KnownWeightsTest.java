package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Framing;
import org.frameseek.model.Model;
import org.frameseek.tensors.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model is read whole once. After that, its pictures' half waits until a picture comes.
class KnownWeightsTest {
    private static final Path FIXTURE = Path.of("src/test/resources/model/clip/laion");
    private static final String PICTURES = "visual_projection.weight";
    private static final String TEXTS = "text_projection.weight";

    @TempDir
    private Path folder;

    private Path weights;
    private FileTime written;

    @BeforeEach
    void copy() throws Exception {
        var model = Files.createDirectory(folder.resolve("model"));
        try (var files = Files.list(FIXTURE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        weights = model.resolve("model.safetensors");
        written = Files.getLastModifiedTime(weights);
    }

    private Model load() throws EncoderException {
        return Models.load(weights.getParent(), null, Framing.AS_TRAINED,
                new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32), folder.resolve("known.json"));
    }

    private static float[] picture(Model model) throws EncoderException {
        var encoder = model.frames();
        var pixels = ByteBuffer.allocateDirect(encoder.batchSize() * encoder.picture().bytes());
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(i, (byte) (i * 31));
        }
        return encoder.encode(pixels, 1);
    }

    private void damage(String name) throws Exception {
        long position;
        try (var tensors = SafeTensors.open(weights)) {
            position = tensors.position(tensors.tensor(name));
        }
        try (var file = FileChannel.open(weights, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, Float.NaN), position);
        }
    }

    private void damageUnseen(String name) throws Exception {
        damage(name);
        Files.setLastModifiedTime(weights, written);
    }

    @Test
    void aKnownModelEncodesAsBefore() throws Exception {
        try (var first = load(); var again = load()) {
            assertEquals(first.identity(), again.identity());
            assertEquals(first.parameters(), again.parameters());
            assertArrayEquals(first.texts().encode("a red car").vector(), again.texts().encode("a red car").vector());
            assertArrayEquals(picture(first), picture(again));
        }
    }

    @Test
    void aQuestionNeedsNoPictureTower() throws Exception {
        load().close();
        damageUnseen(PICTURES);
        try (var known = load()) {
            assertEquals(known.dimension(), known.texts().encode("a red car").vector().length);
            var failure = assertThrows(EncoderException.class, () -> picture(known));
            assertEquals("model.weight-not-number", failure.code());
            assertEquals(failure.code(), assertThrows(EncoderException.class, () -> picture(known)).code());
        }
    }

    @Test
    void aQuestionStillReadsItsOwnWeights() throws Exception {
        load().close();
        damageUnseen(TEXTS);
        assertEquals("model.weight-not-number", assertThrows(EncoderException.class, this::load).code());
    }

    @Test
    void aChangedFileIsReadWhole() throws Exception {
        load().close();
        damage(PICTURES);
        Files.setLastModifiedTime(weights, FileTime.from(written.toInstant().plusMillis(1)));
        assertEquals("model.weight-not-number", assertThrows(EncoderException.class, this::load).code());
    }

    @Test
    void aDamagedMemoryIsMadeAgain() throws Exception {
        load().close();
        var memory = folder.resolve("known.json");
        Files.writeString(memory, Files.readString(memory).replaceAll("\"(fingerprint|parameters)\"", "\"other\""));
        damageUnseen(PICTURES);
        assertEquals("model.weight-not-number", assertThrows(EncoderException.class, this::load).code());
    }
}
