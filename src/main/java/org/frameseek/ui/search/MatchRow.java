package org.frameseek.ui.search;

import org.frameseek.search.Moment;

/// A row of the list of matches.
///
/// @param moment the moment shown in this row, or the one that it belongs to
/// @param frame the frame that a click shows
/// @param score of that frame, for people who compare models
/// @param probability that this frame shows what is asked, 0 to 1
/// @param more whether this is a further frame of the moment's shot
/// @param divider whether the nearest others begin here
public record MatchRow(Moment moment, int frame, float score, float probability, boolean more, boolean divider) {
}
