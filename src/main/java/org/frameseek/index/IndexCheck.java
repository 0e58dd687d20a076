package org.frameseek.index;

import java.util.ArrayList;
import java.util.List;

/// Compares the content of an open index file with its checksums. The parts that the whole index depends on were
/// checked when the file was opened.
final class IndexCheck {
    private final IndexFile file;
    private final IndexRows rows;

    IndexCheck(IndexFile file) {
        this.file = file;
        rows = file.rows();
    }

    /// One sentence each for the summary and the video's location, and one per run of damaged rows.
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

    /// The summary of a complete index counts no absent row, so an absent row there has lost its state.
    private boolean saysComplete() {
        var summary = file.summary();
        return summary != null && summary.frames() == rows.count() && summary.count(FrameState.ABSENT) == 0;
    }

    private boolean isDamaged(int frame, boolean complete) {
        return !rows.intact(frame) || complete && rows.state(frame) == FrameState.ABSENT;
    }

    /// Marks damaged rows as absent, so that they are indexed again.
    ///
    /// @return the number of damaged rows
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
