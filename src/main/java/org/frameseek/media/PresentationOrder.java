package org.frameseek.media;

import java.util.Arrays;

/// Derives display order from stored order.
final class PresentationOrder {
    private final PacketLog log;

    PresentationOrder(PacketLog log) {
        this.log = log;
    }

    /// Orders by PTS.
    ///
    /// @param pictures packets in stored order, each with a unique PTS
    int[] byPts(int[] pictures) {
        var keys = Arrays.stream(pictures).mapToLong(log::pts).sorted().toArray();
        var sorted = new int[pictures.length];
        for (int picture : pictures) {
            sorted[Arrays.binarySearch(keys, log.pts(picture))] = picture;
        }
        return sorted;
    }

    /// Orders by picture headers.
    int[] byHeaders(int[] pictures, PictureHeaders.Ordering ordering) {
        return switch (ordering) {
            case NUMBERED -> byNumber(pictures);
            case TYPED -> byType(pictures);
            case STORED, UNKNOWN -> pictures;
        };
    }

    /// Numbers start over at a keyframe that no reference crosses.
    private int[] byNumber(int[] pictures) {
        var keys = new long[pictures.length];
        var sorted = new int[pictures.length];
        int start = 0;
        for (int i = 0; i <= pictures.length; i++) {
            if (i == pictures.length || log.startsGroup(pictures[i])) {
                Arrays.sort(keys, start, i);
                for (int k = start; k < i; k++) {
                    sorted[k] = pictures[(int) keys[k]];
                }
                start = i;
            }
            if (i < pictures.length) {
                keys[i] = (long) log.number(pictures[i]) << 32 | i;
            }
        }
        return sorted;
    }

    /// A picture predicted from both sides is shown at once, any other when the next of its kind arrives.
    private int[] byType(int[] pictures) {
        var sorted = new int[pictures.length];
        int placed = 0;
        int held = -1;
        for (int picture : pictures) {
            if (log.isBidirectional(picture)) {
                sorted[placed++] = picture;
                continue;
            }
            if (held >= 0) {
                sorted[placed++] = held;
            }
            held = picture;
        }
        if (held >= 0) {
            sorted[placed] = held;
        }
        return sorted;
    }
}
