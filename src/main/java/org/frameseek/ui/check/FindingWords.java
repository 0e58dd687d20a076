package org.frameseek.ui.check;

import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;

/// Says what a finding is.
public final class FindingWords {
    private FindingWords() {
    }

    /// Such as "Dissolve, 12 frames", or "Repeat of 00:00:10:00".
    public static String of(Finding finding, FrameTable frames, Texts texts) {
        return finding.earlier() >= 0
                ? texts.get(finding.kind().textKey(), frames.timecode(finding.earlier()))
                : texts.get("check.what", texts.get(finding.kind().textKey()),
                        finding.frames().last() - finding.frames().first() + 1);
    }
}
