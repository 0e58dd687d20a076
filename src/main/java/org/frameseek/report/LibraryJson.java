package org.frameseek.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import org.frameseek.index.IndexHeader;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;

/// The JSON of a search across videos, the same for a library and for an archive.
public final class LibraryJson {
    /// A moment of any video.
    public interface Candidate {
        /// From 1, within its video.
        int rank();

        boolean weak();

        float logOdds();
    }

    private LibraryJson() {
    }

    /// The matches of all videos, best first. Without any, the nearest moment of each video.
    public static <T extends Candidate> List<T> listed(List<T> all, int top) {
        var matches = all.stream().filter(moment -> !moment.weak()).toList();
        var nearest = all.stream().filter(moment -> moment.rank() == 1).toList();
        return (matches.isEmpty() ? nearest : matches).stream()
                .sorted(Comparator.comparingDouble(moment -> -moment.logOdds())).limit(top).toList();
    }

    /// @param matches best first; they get their ranks here
    public static JsonObject of(Query query, boolean weak, Coverage coverage, List<JsonObject> matches) {
        var ranked = new JsonArray();
        for (var match : matches) {
            match.addProperty("rank", ranked.size() + 1);
            ranked.add(match);
        }
        var json = new JsonObject();
        json.addProperty("query", query.text());
        json.addProperty("weak", weak);
        json.add("coverage", Json.GSON.toJsonTree(coverage));
        json.add("matches", ranked);
        return json;
    }

    /// A moment of one video, ranked within it.
    public static JsonObject match(IndexHeader header, FrameTable frames, Moment moment) {
        var json = Json.GSON.toJsonTree(MatchReport.match(frames, moment)).getAsJsonObject();
        json.addProperty("video", header.source().path());
        json.addProperty("key", header.key().hex());
        return json;
    }
}
