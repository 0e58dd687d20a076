package org.frameseek.media;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The palettes of a video's packets, each for the pictures from its packet on.
final class Palettes {
    private final TreeMap<Integer, byte[]> byPacket = new TreeMap<>();

    void add(int packet, byte[] palette) {
        var before = at(packet);
        if (before == null || !Arrays.equals(before, palette)) {
            byPacket.put(packet, palette);
        }
    }

    boolean isEmpty() {
        return byPacket.isEmpty();
    }

    /// The palette of the picture in this packet, or null.
    byte @Nullable [] at(int packet) {
        var entry = byPacket.floorEntry(packet);
        return entry == null ? null : entry.getValue();
    }
}
