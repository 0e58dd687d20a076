package org.frameseek.ui.control;

import java.util.Locale;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Fit;

/// Says how well a frame fits, in the same words everywhere: `likely · 83%`.
public final class FitWords {
    private final Texts texts;

    public FitWords(Texts texts) {
        this.texts = texts;
    }

    /// @param probability 0 to 1, or NaN for a frame that is not indexed
    public String of(float probability) {
        if (Float.isNaN(probability)) {
            return texts.get("fit.unknown");
        }
        var word = texts.get("fit." + Fit.of(probability).name().toLowerCase(Locale.ROOT));
        return texts.get("fit.words", word, probability);
    }
}
