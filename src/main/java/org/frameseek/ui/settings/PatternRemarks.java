package org.frameseek.ui.settings;

import org.frameseek.export.FileNames;
import org.frameseek.export.NamePattern;
import org.frameseek.i18n.Texts;

/// Remarks on the name pattern that the user typed.
final class PatternRemarks {
    private final Texts texts;

    PatternRemarks(Texts texts) {
        this.texts = texts;
    }

    /// One remark per line; empty when every field is known and every character is allowed.
    String of(String pattern) {
        var remarks = new StringBuilder();
        var unknown = new NamePattern(pattern).unknownFields();
        if (!unknown.isEmpty()) {
            remarks.append(texts.get("settings.pattern.unknown", String.join(", ", unknown)));
        }
        if (!FileNames.isSafe(pattern.strip())) {
            remarks.append(remarks.isEmpty() ? "" : "\n").append(texts.get("settings.pattern.unsafe"));
        }
        return remarks.toString();
    }
}
