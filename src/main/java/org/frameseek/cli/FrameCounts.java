package org.frameseek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// Says how many frames a file declares, stores and yields, where these differ.
final class FrameCounts {
    /// How decoding corrected a frame table.
    ///
    /// @param foretold pictures that the file announces
    /// @param missing how many of them cannot be decoded
    /// @param added pictures that it does not announce
    record Corrected(int foretold, int missing, int added) {
        /// Null when decoding corrected nothing.
        static @Nullable Corrected of(FrameTable frames) {
            var mend = frames.mend();
            return mend == null ? null : new Corrected(mend.foretold(), mend.missing(), mend.added());
        }
    }

    private FrameCounts() {
    }

    /// Indented lines, none when all is as declared.
    ///
    /// @param declared frames that the container declares, or -1
    static List<String> of(FrameTable frames, int declared) {
        var lines = new ArrayList<String>();
        var mend = frames.mend();
        int stored = mend == null ? frames.frames() : mend.foretold();
        if (declared > stored) {
            lines.add(String.format(Locale.ROOT,
                    "  The file declares %,d frames, %,d more than it holds: it may be cut off.",
                    declared, declared - stored));
        }
        if (mend != null && mend.missing() > 0) {
            lines.add(String.format(Locale.ROOT,
                    "  %,d of %,d stored pictures cannot be decoded; the others are numbered in order.",
                    mend.missing(), stored));
        }
        if (mend != null && mend.added() > 0) {
            lines.add(String.format(Locale.ROOT,
                    "  The decoder yields %,d pictures more than the file announces; they have numbers too.",
                    mend.added()));
        }
        return lines;
    }
}
