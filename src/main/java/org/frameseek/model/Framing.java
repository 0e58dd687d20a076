package org.frameseek.model;

/// How much of a frame a model sees that was trained on the square middle of pictures. Part of an index's identity.
public enum Framing {
    /// As in training: of a 16:9 frame, the left and right 22 % are cut off.
    AS_TRAINED,
    /// All of it, squashed into the square. Shapes are narrower than in training, so matches in the middle are less
    /// certain; scaling takes longer, the more the larger the frame.
    WHOLE
}
