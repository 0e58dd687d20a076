package org.frameseek.ui.session;

import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param before the answer that this one renews because the index has grown, or null for a new question
public record Answer(Ask ask, SearchResult result, @Nullable SearchResult before) {
}
