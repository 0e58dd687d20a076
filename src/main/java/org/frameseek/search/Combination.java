package org.frameseek.search;

import java.util.List;

/// How several questions become one.
public enum Combination {
    /// Frames that match any of them.
    ANY,
    /// Frames that match all of them at once.
    ALL;

    /// @param parts at least two. A part's own weight counts nothing here, because only its siblings would give it a
    ///     meaning
    public Query of(List<Query> parts) {
        var plain = parts.stream().map(Combination::unweighted).toList();
        return this == ANY ? new Query.Any(plain) : new Query.All(plain);
    }

    private static Query unweighted(Query part) {
        return part instanceof Query.Weighted weighted ? unweighted(weighted.query()) : part;
    }

    /// The curve of [#of(List)], from the curves of its parts. Different models may have drawn them, of the same video.
    ///
    /// @param curves at least one
    public Curve ofCurves(List<Curve> curves) {
        return Curve.combined(ofLogOdds(curves.stream().map(Curve::logOdds).toList()));
    }

    float[] ofLogOdds(List<float[]> parts) {
        var result = parts.getFirst().clone();
        for (var part : parts.subList(1, parts.size())) {
            for (int i = 0; i < result.length; i++) {
                result[i] = this == ANY ? LogOdds.or(result[i], part[i]) : LogOdds.and(result[i], part[i]);
            }
        }
        return result;
    }
}
