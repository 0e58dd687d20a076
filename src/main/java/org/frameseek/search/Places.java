package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frameseek.encoder.EncoderException;

/// Frames that were looked at closely. Each has several rows: the whole picture, as it is in the index, then its parts.
final class Places {
    /// Share of the whole picture in the score of a part: of many parts, one always fits by chance. Measured with the
    /// demo model: with 0 and with 1/2 the right place comes first less often.
    private static final float WHOLE = 0.25f;
    /// Half precision does not tell scores apart that are nearer to each other; of such parts the first, which is the
    /// largest, shows more of what was found.
    private static final float ALIKE = 0.001f;

    private final List<CloseUp> looked;
    private final Scores scores;
    /// The row of each frame's whole picture, and one more for the end.
    private final int[] first;
    private final Map<Query, int[]> best = new HashMap<>();

    private Places(List<CloseUp> looked, Scores scores, int[] first) {
        this.looked = looked;
        this.scores = scores;
        this.first = first;
    }

    static Places of(Scores frames, List<CloseUp> looked) {
        var first = new int[looked.size() + 1];
        for (int i = 0; i < looked.size(); i++) {
            first[i + 1] = first[i] + 1 + looked.get(i).parts().size();
        }
        int count = first[looked.size()];
        var rows = MemorySegment.ofArray(new short[count * frames.dimension()]);
        for (int i = 0; i < looked.size(); i++) {
            put(rows, first[i], frames.vector(looked.get(i).frame()));
            for (int part = 0; part < looked.get(i).parts().size(); part++) {
                put(rows, first[i] + 1 + part, looked.get(i).vectors().get(part));
            }
        }
        return new Places(looked, new Scores(rows, frames.dimension(), count, _ -> true), first);
    }

    private static void put(MemorySegment rows, int row, float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            rows.setAtIndex(RowScan.HALF, (long) row * vector.length + i, Float.floatToFloat16(vector[i]));
        }
    }

    /// All rows of all frames.
    Scores scores() {
        return scores;
    }

    /// The best row of each frame for a single query: several queries may find their things in different parts.
    Curve best(Query single, Curve rows) {
        var chosen = new int[looked.size()];
        var cosines = new float[looked.size()];
        var odds = new float[looked.size()];
        for (int i = 0; i < looked.size(); i++) {
            int row = bestRow(rows, i);
            chosen[i] = row;
            cosines[i] = mixed(rows.scores(), first[i], row);
            odds[i] = mixed(rows.logOdds(), first[i], row);
        }
        best.put(single, chosen);
        return new Curve(cosines, odds);
    }

    private int bestRow(Curve rows, int place) {
        int chosen = first[place];
        for (int row = chosen + 1; row < first[place + 1]; row++) {
            if (rows.scores()[row] > rows.scores()[chosen] + ALIKE) {
                chosen = row;
            }
        }
        return chosen;
    }

    private static float mixed(float[] values, int whole, int part) {
        return WHOLE * values[whole] + (1 - WHOLE) * values[part];
    }

    /// The result with what the parts show, best moment first.
    ///
    /// @param evaluation of the places' curves
    SearchResult judge(SearchResult result, Evaluation evaluation) throws EncoderException {
        var seen = evaluation.of(result.query());
        var curve = new Curve(result.scores().clone(), result.curve().logOdds().clone());
        var parts = new HashMap<Integer, Box>();
        for (int i = 0; i < looked.size(); i++) {
            int frame = looked.get(i).frame();
            curve.scores()[frame] = seen.scores()[i];
            curve.logOdds()[frame] = seen.logOdds()[i];
            part(result.query(), i).ifPresent(part -> parts.put(frame, part));
        }
        var spread = Spread.of(result.curve().logOdds());
        var order = result.moments().stream()
                .sorted(Comparator.comparingDouble(moment -> -curve.logOdds()[moment.frame()])).toList();
        var moments = new ArrayList<Moment>();
        for (var moment : order) {
            int frame = moment.frame();
            moments.add(new Moment(moments.size() + 1, frame, moment.startFrame(), moment.endFrame(),
                    curve.scores()[frame], spread.z(curve.logOdds()[frame]), curve.probability(frame),
                    parts.get(frame)));
        }
        return new SearchResult(result.query(), result.reading(), curve, Confidence.heat(curve, spread), moments,
                result.cuts());
    }

    /// The part that shows the first of the things asked for.
    private Optional<Box> part(Query query, int place) {
        return wanted(query).map(best::get).filter(rows -> rows != null && rows[place] > first[place]).findFirst()
                .map(rows -> looked.get(place).parts().get(rows[place] - first[place] - 1));
    }

    private static Stream<Query> wanted(Query query) {
        return switch (query) {
            case Query.Without without -> wanted(without.wanted());
            case Query.Refined refined -> Stream.of(refined);
            default -> query.parts().isEmpty() ? Stream.of(query) : query.parts().stream().flatMap(Places::wanted);
        };
    }
}
