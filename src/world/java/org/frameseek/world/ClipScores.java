package org.frameseek.world;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.Model;

/// A clip as the model sees it: one vector for every few frames, without a video file in between.
///
/// @param vectors one per sampled frame
/// @param scenes the scene of each
record ClipScores(List<float[]> vectors, List<Integer> scenes) {
    private static final double STEP = 0.5;
    private static final double ASPECT = 16 / 9.0;

    /// @param best the frame that fits best
    record Answer(int scene, double best) {
    }

    static ClipScores of(Clip clip, Model model) throws EncoderException {
        int size = model.frames().picture().width();
        var canvas = new Canvas(size);
        var pictures = new ArrayList<byte[]>();
        var scenes = new ArrayList<Integer>();
        for (int scene = 0; scene < clip.scenes().size(); scene++) {
            for (double time = STEP / 2; time < clip.seconds().get(scene); time += STEP) {
                var rgb = new byte[size * size * 3];
                canvas.draw(clip.scenes().get(scene), ASPECT, time, rgb, 0);
                pictures.add(rgb);
                scenes.add(scene);
            }
        }
        return new ClipScores(encode(pictures, model), scenes);
    }

    private static List<float[]> encode(List<byte[]> pictures, Model model) throws EncoderException {
        var vectors = new ArrayList<float[]>();
        int dimension = model.dimension();
        for (int from = 0; from < pictures.size(); from += model.frames().batchSize()) {
            int count = Math.min(model.frames().batchSize(), pictures.size() - from);
            var rgb = ByteBuffer.allocateDirect(model.frames().batchSize() * model.frames().picture().bytes());
            for (int i = 0; i < count; i++) {
                rgb.put(pictures.get(from + i));
            }
            var batch = model.frames().encode(rgb.rewind(), count);
            for (int i = 0; i < count; i++) {
                vectors.add(Arrays.copyOfRange(batch, i * dimension, (i + 1) * dimension));
            }
        }
        return vectors;
    }

    Answer ask(float[] text) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int frame = 0; frame < vectors.size(); frame++) {
            double score = 0;
            for (int i = 0; i < text.length; i++) {
                score += text[i] * vectors.get(frame)[i];
            }
            if (score > most) {
                most = score;
                best = frame;
            }
        }
        return new Answer(scenes.get(best), most);
    }
}
