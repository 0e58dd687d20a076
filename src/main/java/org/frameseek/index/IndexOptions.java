package org.frameseek.index;

/// How a video is indexed. The order changes when frames are known, never what is known in the end.
public record IndexOptions(FramePlan plan, Reuse reuse) {
    /// Every frame gets a vector of its own, unless its picture equals another byte for byte.
    public static final IndexOptions EXACT = new IndexOptions(FramePlan.COARSE_FIRST, Reuse.EXACT);

    /// Near duplicates share vectors.
    public static final IndexOptions NEAR = new IndexOptions(FramePlan.COARSE_FIRST, Reuse.NEAR);
}
