package org.frameseek.ui.dialog;

import org.frameseek.error.UserException;
import org.frameseek.i18n.Texts;

/// Turns a failure into a sentence.
public final class Problems {
    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    /// One sentence: the failure's own, or a general one with the failure's name when it is unexpected.
    public String sentence(Throwable failure) {
        return failure instanceof UserException known
                ? texts.get(known)
                : texts.get("problem.unexpected");
    }
}
