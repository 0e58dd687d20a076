package org.frameseek.ui.dialog;

import org.frameseek.error.UserException;
import org.frameseek.i18n.Texts;

/// Says a failure in words.
public final class Problems {
    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    /// One sentence: that of the failure, or a general one with its name when it is not one that is expected.
    public String sentence(Throwable failure) {
        return failure instanceof UserException known
                ? texts.get(known)
                : texts.get("problem.unexpected", failure.getClass().getSimpleName());
    }
}
