package org.frameseek.index;

import java.util.ArrayList;
import java.util.List;

/// Compares the checksum of every row.
final class IndexCheck {
    private final IndexFile file;

    IndexCheck(IndexFile file) {
        this.file = file;
    }

    /// One sentence per stretch of damaged rows.
    List<String> problems() {
        var problems = new ArrayList<String>();
        int frames = file.table().frames();
        for (int frame = 0; frame < frames; frame++) {
            if (file.intact(frame)) {
                continue;
            }
            int first = frame;
            while (frame + 1 < frames && !file.intact(frame + 1)) {
                frame++;
            }
            problems.add(first == frame
                    ? "frame %d does not match its checksum".formatted(first)
                    : "frames %d to %d do not match their checksums".formatted(first, frame));
        }
        return problems;
    }

    /// Makes damaged rows absent, so that they are indexed again.
    ///
    /// @return how many there were
    int clearDamaged() {
        int cleared = 0;
        for (int frame = 0; frame < file.table().frames(); frame++) {
            if (!file.intact(frame)) {
                file.clear(frame);
                cleared++;
            }
        }
        return cleared;
    }
}
