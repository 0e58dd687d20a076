package org.frameseek.model;

import java.util.Map;

/// What makes vectors of pictures.
///
/// @param program methods for [org.frameseek.engine.TorchProgram], `image_vectors(pixels, mean, std)` among them
/// @param weights name and shape of all that the program needs
/// @param dimension length of a vector
public record PictureTower(
        String program, Map<String, long[]> weights, int dimension, Preprocessing preprocessing) {
}
