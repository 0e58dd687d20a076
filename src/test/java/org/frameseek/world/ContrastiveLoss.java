package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// CLIP's symmetric contrastive loss, told the truth: every true pair is pulled together and compared with the false
/// ones only; a pair that is neither true nor false takes no part.
///
/// For a true pair with score s, and scores f of the false pairs in its row (or column), the loss is
/// `log(1 + Σ exp(f − s))`: the usual cross-entropy with a single right answer.
final class ContrastiveLoss {
    /// How much the sentences written for a picture count in its row, against all others that are true of it.
    private static final float OWN_SHARE = 0.5f;

    private ContrastiveLoss() {
    }

    /// @param images `pictures × D`, unit rows
    /// @param texts `texts × D`, unit rows
    /// @param scale what cosines are multiplied by
    static NDArray of(NDArray images, NDArray texts, NDArray scale, TrainingBatch batch) {
        var manager = images.getManager();
        var shape = new Shape(batch.pictures(), batch.texts());
        var falsity = manager.create(batch.falsity(), shape);
        var scores = images.matMul(texts.transpose()).mul(scale);
        // Cosines are at most 1, so the scale bounds the scores and keeps the exponentials small.
        var exponentials = scores.sub(scale).exp().mul(falsity);
        var inRow = exponentials.sum(new int[] {1}, true).add(1e-30f).log().add(scale);
        var inColumn = exponentials.sum(new int[] {0}, true).add(1e-30f).log().add(scale);
        var rows = softplus(inRow.sub(scores)).mul(manager.create(rowWeights(batch), shape)).sum();
        var columns = softplus(inColumn.sub(scores)).mul(manager.create(columnWeights(batch), shape)).sum();
        return rows.div(batch.pictures()).add(columns.div(batch.texts())).div(2);
    }

    private static NDArray softplus(NDArray x) {
        return x.maximum(0).add(x.abs().neg().exp().add(1).log());
    }

    private static float[] rowWeights(TrainingBatch batch) {
        int texts = batch.texts();
        var weights = new float[batch.truth().length];
        for (int row = 0; row < batch.pictures(); row++) {
            float own = 0;
            float all = 0;
            for (int text = 0; text < texts; text++) {
                all += batch.truth()[row * texts + text];
                own += batch.writtenFor(text, row) ? batch.truth()[row * texts + text] : 0;
            }
            for (int text = 0; text < texts; text++) {
                float share = (1 - OWN_SHARE) / Math.max(1, all);
                if (batch.writtenFor(text, row)) {
                    share += OWN_SHARE / Math.max(1, own);
                }
                weights[row * texts + text] = share * batch.truth()[row * texts + text];
            }
        }
        return weights;
    }

    private static float[] columnWeights(TrainingBatch batch) {
        int texts = batch.texts();
        var weights = new float[batch.truth().length];
        for (int text = 0; text < texts; text++) {
            float all = 0;
            for (int row = 0; row < batch.pictures(); row++) {
                all += batch.truth()[row * texts + text];
            }
            for (int row = 0; row < batch.pictures(); row++) {
                weights[row * texts + text] = batch.truth()[row * texts + text] / Math.max(1, all);
            }
        }
        return weights;
    }
}
