package org.frameseek.model;

import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;

/// A kind of model: one graph for many sizes and weights.
public interface ModelFamily {
    /// Whether the folder claims to hold a model of this family.
    ///
    /// @throws EncoderException if the folder's configuration cannot be read
    boolean reads(ModelFolder folder) throws EncoderException;

    /// @throws EncoderException if files are damaged or do not fit together
    Model load(ModelFolder folder, Compute compute) throws EncoderException;
}
