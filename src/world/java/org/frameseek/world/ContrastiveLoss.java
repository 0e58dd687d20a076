package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// CLIP's symmetric contrastive loss with known truth: every true pair is pulled together and compared with the false
/// ones only; a pair that is neither true nor false is ignored.
///
/// For a true pair with score s, and scores f of the false pairs in its row (or column), the loss is
/// `log(1 + Σ exp(f − s))`: cross-entropy with a single right answer. The pictures that compete for a
/// sentence include an imagined one with a fixed cosine. True pairs must beat it, and it must beat the
/// false ones, so that one threshold separates matches for all sentences.
final class ContrastiveLoss {
    /// The imagined picture's cosine.
    private static final float LINE = 0.25f;
    /// Weight of the sentences written for pictures, relative to those that name a single word.
    private static final float OWN_SHARE = 0.5f;

    private ContrastiveLoss() {
    }

    /// @param images `pictures × D`, unit rows
    /// @param texts `texts × D`, unit rows
    /// @param scale multiplies the cosines
    static NDArray of(NDArray images, NDArray texts, NDArray scale, TrainingBatch batch) {
        var manager = images.getManager();
        var shape = new Shape(batch.pictures(), batch.texts());
        var falsity = manager.create(batch.falsity(), shape);
        var scores = images.matMul(texts.transpose()).mul(scale);
        // Cosines are at most 1, so the scale bounds the scores and keeps the exponentials small.
        var exponentials = scores.sub(scale).exp().mul(falsity);
        var inRow = exponentials.sum(new int[] {1}, true).add(1e-30f).log().add(scale);
        var inColumn = exponentials.sum(new int[] {0}, true).add(1e-30f);
        var line = scale.mul(LINE);
        var rivals = inColumn.add(line.sub(scale).exp()).log().add(scale);

        var rows = softplus(inRow.sub(scores)).mul(manager.create(rowWeights(batch), shape)).sum();
        var columns = softplus(rivals.sub(scores)).mul(manager.create(columnWeights(batch), shape)).sum();
        var below = softplus(inColumn.log().add(scale).sub(line))
                .mul(manager.create(textWeights(batch), new Shape(1, batch.texts()))).sum();
        return rows.add(columns).add(below).div(2);
    }

    private static NDArray softplus(NDArray x) {
        return x.maximum(0).add(x.abs().neg().exp().add(1).log());
    }

    /// Each picture's true sentences share its weight equally.
    private static float[] rowWeights(TrainingBatch batch) {
        var weights = new float[batch.truth().length];
        float all = 0;
        for (int text = 0; text < batch.own(); text++) {
            int pair = text % batch.pictures() * batch.texts() + text;
            weights[pair] = batch.truth()[pair];
            all += weights[pair];
        }
        for (int pair = 0; pair < weights.length; pair++) {
            weights[pair] /= all;
        }
        return weights;
    }

    /// Each sentence's true pictures share its weight equally.
    private static float[] columnWeights(TrainingBatch batch) {
        int texts = batch.texts();
        var shares = textWeights(batch);
        var weights = new float[batch.truth().length];
        for (int text = 0; text < texts; text++) {
            float all = 0;
            for (int row = 0; row < batch.pictures(); row++) {
                all += batch.truth()[row * texts + text];
            }
            for (int row = 0; row < batch.pictures(); row++) {
                weights[row * texts + text] = shares[text] * batch.truth()[row * texts + text] / Math.max(1, all);
            }
        }
        return weights;
    }

    private static float[] textWeights(TrainingBatch batch) {
        var weights = new float[batch.texts()];
        for (int text = 0; text < weights.length; text++) {
            weights[text] = text < batch.own()
                    ? OWN_SHARE / batch.own()
                    : (1 - OWN_SHARE) / (weights.length - batch.own());
        }
        return weights;
    }
}
