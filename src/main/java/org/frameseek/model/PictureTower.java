package org.frameseek.model;

import java.util.Map;

/// Turns pictures into vectors.
///
/// @param program methods for [org.frameseek.engine.TorchProgram], including `prepare(mean, std)` and
///     `image_vectors(pixels)`
/// @param weights name and shape of everything that the program needs
/// @param positions parts of a picture that pass through the layers, each as a row of numbers
/// @param dimension length of a vector
public record PictureTower(
        String program, Map<String, long[]> weights, int positions, int dimension, Preprocessing preprocessing) {
}
