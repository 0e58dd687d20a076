package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;

/// Teaches patches what they show. The words are the first in [PlainWords]: things, colours and actions. A whole
/// picture says only that a dog is somewhere; patches say where, which takes far fewer pictures to learn.
final class PatchWords {
    static final int COUNT = Thing.values().length + Colour.values().length + Action.values().length - 1;

    private static final int COLOURS = Thing.values().length;
    private static final int ACTIONS = COLOURS + Colour.values().length;
    private static final int[] GROUPS = {0, COLOURS, ACTIONS, COUNT};
    /// Share of its box that an actor fills.
    static final double FILLED = 0.84;
    /// How far above its box's place a jumping actor is drawn.
    private static final double JUMP = 0.3;

    private PatchWords() {
    }

    /// Sets to 1 the words that are true of each patch of a picture.
    ///
    /// @param words `patches × COUNT`, from the patch `first` on
    static void mark(Scene scene, double aspect, double time, int side, float[] words, int first) {
        var camera = ScenePainter.camera(scene.camera(), aspect, time);
        for (int patch = 0; patch < side * side; patch++) {
            var seen = new Point2D.Double((patch % side + 0.5) / side * aspect, (patch / side + 0.5) / side);
            try {
                camera.inverseTransform(seen, seen);
            } catch (NoninvertibleTransformException e) {
                throw new IllegalStateException("a camera always zooms by at least 1", e);
            }
            for (var actor : scene.actors()) {
                if (covers(actor, seen, aspect)) {
                    mark(actor, words, (first + patch) * COUNT);
                    break;
                }
            }
        }
    }

    private static boolean covers(Actor actor, Point2D point, double aspect) {
        double size = ScenePainter.size(actor, aspect);
        double middle = actor.ground() - size / 2 - (actor.action() == Action.JUMPING ? JUMP * size : 0);
        double reach = size * FILLED / 2;
        return Math.abs(point.getX() - actor.x() * aspect) < reach && Math.abs(point.getY() - middle) < reach;
    }

    private static void mark(Actor actor, float[] words, int at) {
        words[at + actor.thing().ordinal()] = 1;
        words[at + COLOURS + actor.colour().ordinal()] = 1;
        if (actor.action() != Action.RESTING) {
            words[at + ACTIONS + actor.action().ordinal() - 1] = 1;
        }
    }

    /// Cross-entropy of each patch's thing, colour and action, in nats per patch that shows one.
    ///
    /// @param patches `pictures × patches × D`, unit rows
    /// @param texts `texts × D`, unit rows
    static NDArray loss(NDArray patches, NDArray texts, NDArray scale, TrainingBatch batch) {
        var words = texts.get(batch.own() + ":" + (batch.own() + COUNT));
        long rows = patches.size() / patches.getShape().get(2);
        var scores = patches.reshape(rows, patches.getShape().get(2)).matMul(words.transpose()).mul(scale);
        var truth = patches.getManager().create(batch.patchWords(), new Shape(rows, COUNT));
        NDArray loss = null;
        for (int group = 0; group + 1 < GROUPS.length; group++) {
            var columns = ":, " + GROUPS[group] + ":" + GROUPS[group + 1];
            var right = truth.get(columns);
            var part = scores.get(columns).logSoftmax(1).mul(right).sum().neg().div(right.sum().add(1));
            loss = loss == null ? part : loss.add(part);
        }
        return loss;
    }
}
