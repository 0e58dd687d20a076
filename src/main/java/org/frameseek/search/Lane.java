package org.frameseek.search;

import org.frameseek.encoder.EncoderIdentity;

/// A question and the model that it is put to. Several lanes are asked side by side.
public record Lane(Query query, EncoderIdentity model) {
}
