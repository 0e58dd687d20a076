package org.frameseek.ui.session;

import org.frameseek.search.Query;

/// A question as it was asked.
///
/// @param jump whether its best match is shown as soon as it is known
public record Ask(Query query, boolean jump) {
    boolean sameQuestion(Ask other) {
        return query.equals(other.query);
    }

    Ask jumping(boolean whether) {
        return new Ask(query, whether);
    }
}
