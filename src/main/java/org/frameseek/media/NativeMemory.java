package org.frameseek.media;

import java.lang.foreign.MemorySegment;

/// All of the process's memory, at its addresses. A segment for each packet or row would cost more than reading it.
final class NativeMemory {
    static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private NativeMemory() {
    }
}
