package org.frameseek.ui.session;

import org.frameseek.search.Query;

/// A question as it was asked. The open video answers every question, the library only those in its scope.
///
/// @param jump whether its best match is shown as soon as it is known
public record Ask(Query query, Scope scope, boolean jump) {
    boolean sameQuestion(Ask other) {
        return query.equals(other.query) && scope == other.scope;
    }

    Ask jumping(boolean whether) {
        return new Ask(query, scope, whether);
    }
}
