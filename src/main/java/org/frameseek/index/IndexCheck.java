package org.frameseek.index;

import java.util.ArrayList;
import java.util.List;

/// Compares everything that an open index file holds with its checksums. What costs the whole index was compared when
/// the file was opened.
final class IndexCheck {
    private final IndexFile file;
    private final IndexRows rows;

    IndexCheck(IndexFile file) {
        this.file = file;
        rows = file.rows();
    }

    /// A sentence for the summary and for the video's place, and one per stretch of damaged rows.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!file.isSummaryIntact()) {
            problems.add("the summary does not match its checksum");
        }
        if (!file.isSourceIntact()) {
            problems.add("the video's place does not match its checksum");
        }
        boolean complete = saysComplete();
        for (int frame = 0; frame < rows.count(); frame++) {
            if (!isDamaged(frame, complete)) {
                continue;
            }
            int first = frame;
            while (frame + 1 < rows.count() && isDamaged(frame + 1, complete)) {
                frame++;
            }
            problems.add(first == frame
                    ? "frame %d does not match its checksum".formatted(first)
                    : "frames %d to %d do not match their checksums".formatted(first, frame));
        }
        return problems;
    }

    /// The summary of a complete index counts no absent row: one that is absent all the same has lost its state.
    private boolean saysComplete() {
        var summary = file.summary();
        return summary != null && summary.frames() == rows.count() && summary.count(FrameState.ABSENT) == 0;
    }

    private boolean isDamaged(int frame, boolean complete) {
        return !rows.intact(frame) || complete && rows.state(frame) == FrameState.ABSENT;
    }

    /// Makes damaged rows absent, so that they are indexed again.
    ///
    /// @return how many there were
    int clearDamaged() {
        int cleared = 0;
        for (int frame = 0; frame < rows.count(); frame++) {
            if (!rows.intact(frame)) {
                rows.clear(frame);
                cleared++;
            }
        }
        file.putSummary(rows.summary());
        return cleared;
    }
}
