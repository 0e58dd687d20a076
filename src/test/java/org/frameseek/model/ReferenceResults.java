package org.frameseek.model;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;

/// What the reference library computes with a small checkpoint, from the `expected.json` beside it.
public record ReferenceResults(
        List<String> texts, List<int[]> input_ids, List<String> images, List<float[]> text_embeds,
        List<float[]> image_embeds) {
    /// In full precision, on the processor or the device of `-Dframeseek.test.device`.
    public static final ComputeChoice FP32 = on(PrecisionChoice.FP32);

    /// On the processor or the device of `-Dframeseek.test.device`.
    public static ComputeChoice on(PrecisionChoice precision) {
        var device = System.getProperty("frameseek.test.device", "cpu").toUpperCase(Locale.ROOT);
        return new ComputeChoice(DeviceChoice.valueOf(device), precision);
    }

    public static ReferenceResults of(Path folder) throws IOException {
        return new Gson().fromJson(Files.readString(folder.resolve("expected.json")), ReferenceResults.class);
    }

    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
