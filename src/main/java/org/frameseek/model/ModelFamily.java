package org.frameseek.model;

import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;

/// A kind of model: the same graph with other sizes and other weights.
public interface ModelFamily {
    /// Whether the folder says that it holds a model of this family.
    ///
    /// @throws EncoderException when what the folder says cannot be read
    boolean reads(ModelFolder folder) throws EncoderException;

    /// @throws EncoderException when files are damaged, or do not fit together
    Model load(ModelFolder folder, Compute compute) throws EncoderException;
}
