package org.frameseek.encoder;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A run that is about to fill an index.
///
/// @param frames number of frames to encode
/// @param begun the precision that the index was begun in, empty for a new index
/// @param cancelled polled several times per second while the encoder prepares itself
public record IndexRun(int frames, Optional<Precision> begun, BooleanSupplier cancelled) {
}
