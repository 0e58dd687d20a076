package org.frameseek.ui.session;

import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The result of a question.
///
/// @param before the answer that this one updates because the index has grown, or null for a new question
public record Answer(Ask ask, SearchResult result, @Nullable SearchResult before) {
}
