package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.Locale;
import org.frameseek.clip.ClipModel;
import org.frameseek.clip.DeviceChoice;
import org.frameseek.clip.PrecisionChoice;
import org.frameseek.encoder.EncoderException;

/// Loads CLIP folders with DJL.
public final class ClipLoader implements ModelLoader {
    private static final String THREADS = "ai.djl.pytorch.num_threads";

    /// The number of threads counts when the first model is loaded: the engine reads it once.
    @Override
    public LoadedModel load(Path folder, String device, String precision, int threads) throws EncoderException {
        if (threads > 0 && System.getProperty(THREADS) == null) {
            System.setProperty(THREADS, String.valueOf(threads));
        }
        var model = ClipModel.load(folder, DeviceChoice.valueOf(device.toUpperCase(Locale.ROOT)),
                PrecisionChoice.valueOf(precision.toUpperCase(Locale.ROOT)));
        return new LoadedModel(folder, model, model, model);
    }
}
