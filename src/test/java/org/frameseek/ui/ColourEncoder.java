package org.frameseek.ui;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.Legibility;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.Precision;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.ui.model.LoadedModel;

/// A model whose world is the mean colour of a picture: it understands the words `red`, `green` and `blue`.
public final class ColourEncoder implements FrameEncoder, TextEncoder {
    private static final int SIDE = 8;
    /// What a shot of the colour that is asked for scores at least.
    private static final double PRESENT = 0.85;
    private static final List<String> WORDS = List.of("red", "green", "blue");

    private final String name;

    public ColourEncoder(String name) {
        this.name = name;
    }

    public static LoadedModel load(Path folder) {
        var encoder = new ColourEncoder(folder.getFileName().toString());
        return new LoadedModel(folder, encoder, encoder, false, () -> { });
    }

    @Override
    public int dimension() {
        return WORDS.size();
    }

    @Override
    public PictureSpec picture() {
        return new PictureSpec(SIDE, SIDE, SIDE, SIDE, 0, PictureSpec.Filter.BICUBIC);
    }

    @Override
    public int batchSize() {
        return 8;
    }

    @Override
    public EncoderIdentity identity() {
        return new EncoderIdentity(name, Integer.toHexString(name.hashCode()), "colour", "cpu", Precision.FP32);
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) {
        var vectors = new float[count * 3];
        for (int frame = 0; frame < count; frame++) {
            // Even a black picture has a direction.
            double[] sums = {1, 1, 1};
            for (int i = 0; i < SIDE * SIDE * 3; i++) {
                sums[i % 3] += rgb.get(frame * SIDE * SIDE * 3 + i) & 0xFF;
            }
            double length = Math.sqrt(sums[0] * sums[0] + sums[1] * sums[1] + sums[2] * sums[2]) + 1e-9;
            for (int i = 0; i < 3; i++) {
                vectors[frame * 3 + i] = (float) (sums[i] / length);
            }
        }
        return vectors;
    }

    @Override
    public TextEmbedding encode(String text) {
        var vector = new float[3];
        for (int i = 0; i < 3; i++) {
            vector[i] = text.contains(WORDS.get(i)) ? 1 : 0.01f;
        }
        double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        for (int i = 0; i < 3; i++) {
            vector[i] /= (float) length;
        }
        boolean foreign = text.codePoints().anyMatch(Character::isIdeographic);
        return new TextEmbedding(text, new int[] {1, 2}, text.length() > 200,
                foreign ? Legibility.UNREADABLE : Legibility.CLEAR, 1, vector);
    }

    @Override
    public Calibration calibration() {
        return new Calibration(List.of("a picture"), OptionalDouble.of(PRESENT));
    }
}
