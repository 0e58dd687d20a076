package org.frameseek.index;

import java.util.BitSet;

/// What one pass over a video has to do.
///
/// @param missing frames that need a row
/// @param own frames that have a row with a vector of their own; none of them is missing
/// @param doubting whether frames beside a picture that the table lacks are left absent
record Pass(IndexOptions options, BitSet missing, BitSet own, boolean doubting) {
}
