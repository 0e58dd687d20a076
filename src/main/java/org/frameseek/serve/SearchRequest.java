package org.frameseek.serve;

import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/// What a client searches for.
///
/// @param video key of the only video to search, or its beginning; null for all videos
/// @param top how many moments to list
/// @param closer whether to look closer at the best places of the video
record SearchRequest(Query query, @Nullable String video, int top, boolean closer) {
    private static final int MOST_MATCHES = 200;

    static SearchRequest of(Fields fields) throws ServiceException {
        var video = fields.text("video", "");
        int top = fields.number("top", 5);
        if (top < 1 || top > MOST_MATCHES) {
            throw ServiceException.malformed("top must be from 1 to " + MOST_MATCHES + ".");
        }
        boolean closer = fields.flag("closer");
        if (closer && video.isEmpty()) {
            throw ServiceException.malformed("closer looks at one video: name it with video.");
        }
        return new SearchRequest(query(fields.text("text")), video.isEmpty() ? null : video, top, closer);
    }

    private static Query query(String text) throws ServiceException {
        try {
            var query = QueryParser.parse(text);
            if (query.singles().anyMatch(Query.Example.class::isInstance)) {
                throw ServiceException.malformed("A query here has descriptions only, no frames.");
            }
            return query;
        } catch (QuerySyntaxException e) {
            throw ServiceException.malformed(e.getMessage());
        }
    }
}
