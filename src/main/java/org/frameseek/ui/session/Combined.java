package org.frameseek.ui.session;

import org.frameseek.search.Curve;

/// The answer of the lanes that are switched on, as one.
///
/// @param heat of the curve
public record Combined(Curve curve, float[] heat) {
}
