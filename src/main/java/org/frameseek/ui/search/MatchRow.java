package org.frameseek.ui.search;

import org.frameseek.search.Moment;

/// A line of the list of matches.
///
/// @param moment the moment that this line is, or belongs to
/// @param frame where a click leads
/// @param score of that frame, for people who compare models
/// @param probability that this frame shows what is asked, 0 to 1
/// @param more whether this is a further frame of the moment's shot
/// @param divider whether the frames that are no match begin here
public record MatchRow(Moment moment, int frame, float score, float probability, boolean more, boolean divider) {
}
