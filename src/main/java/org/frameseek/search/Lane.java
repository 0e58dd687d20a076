package org.frameseek.search;

import org.frameseek.encoder.EncoderIdentity;

/// A query and the model that answers it. A search runs several lanes side by side.
public record Lane(Query query, EncoderIdentity model) {
}
