package org.frameseek.ui.search;

import org.frameseek.search.Moment;

/// A line of the ranked list.
///
/// @param moment the moment that this line is, or belongs to
/// @param frame where a click leads
/// @param score cosine of that frame
/// @param strength how strongly it matches for the eye, 0 to 1
/// @param more whether this is a further frame of the moment's shot
public record MatchRow(Moment moment, int frame, float score, float strength, boolean more) {
}
