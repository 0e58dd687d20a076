package org.frameseek.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frameseek.media.FrameTable;
import org.frameseek.report.Json;
import org.frameseek.report.MatchReport;
import org.frameseek.search.Comparison;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// One question in one video, asked of several models.
///
/// @param models their names
/// @param answers one for each model
record SideBySide(Path video, FrameTable frames, List<String> models, List<SearchResult> answers) {
    void print(PrintWriter out) {
        int width = models.stream().mapToInt(String::length).max().orElse(0);
        out.printf("%n\"%s\"%n", answers.getFirst().query().text());
        for (int i = 0; i < models.size(); i++) {
            out.printf("  %-" + width + "s  %s%n", models.get(i), MatchPrinter.heat(answers.get(i).heat()));
        }
        var comparison = Comparison.of(answers);
        if (comparison.places().isEmpty()) {
            out.println("  No model finds a convincing match.");
        } else if (comparison.isAgreed()) {
            out.println("  The models agree.");
        } else {
            comparison.mostApart().ifPresent(place -> out.printf(
                    "  They agree on %d of %d matches, and differ most at %s.%n",
                    comparison.agreed(), comparison.places().size(), frames.timecode(place.frame())));
        }
        for (var place : comparison.places()) {
            out.printf(Locale.ROOT, "  %s  frame %,d  %s%n", frames.timecode(place.frame()), place.frame(),
                    place.isAgreed() ? fits(place) : "only " + fits(place));
        }
    }

    private String fits(Comparison.Place place) {
        var fits = new ArrayList<String>();
        for (int i = 0; i < models.size(); i++) {
            var moment = place.moments().get(i);
            if (moment != null) {
                fits.add(String.format(Locale.ROOT, "%s: %s %.0f %%", models.get(i), fit(moment),
                        100 * moment.probability()));
            }
        }
        return String.join("  ", fits);
    }

    private static @Nullable String fit(@Nullable Moment moment) {
        return moment == null ? null : moment.fit().name().toLowerCase(Locale.ROOT);
    }

    JsonObject json() {
        var json = new JsonObject();
        json.addProperty("video", video.toString());
        json.addProperty("query", answers.getFirst().query().text());
        var lanes = new JsonArray();
        for (int i = 0; i < models.size(); i++) {
            var lane = Json.GSON.toJsonTree(MatchReport.of(video, frames, answers.get(i))).getAsJsonObject();
            lane.addProperty("model", models.get(i));
            lanes.add(lane);
        }
        json.add("models", lanes);
        var comparison = Comparison.of(answers);
        json.addProperty("agreed", comparison.isAgreed());
        comparison.mostApart().ifPresent(place -> json.addProperty("mostApart", place.frame()));
        var places = new JsonArray();
        for (var place : comparison.places()) {
            var line = new JsonObject();
            line.addProperty("frame", place.frame());
            line.addProperty("timecode", frames.timecode(place.frame()));
            var fits = new JsonArray();
            place.moments().forEach(moment -> fits.add(fit(moment)));
            line.add("fits", fits);
            places.add(line);
        }
        json.add("places", places);
        return json;
    }
}
