package org.frameseek.index;

/// How a video is indexed. The order changes when frames are known, never what is known in the end.
///
/// @param section what to index. Only a run over the whole video decides that a frame cannot be decoded, or that the
///     frame table is wrong.
/// @param hardware whether hardware may decode where that is faster, see [FasterPictures]
public record IndexOptions(FramePlan plan, Reuse reuse, Section section, boolean hardware) {
    /// Every frame gets a vector of its own, unless its picture equals another byte for byte.
    public static final IndexOptions EXACT = new IndexOptions(FramePlan.COARSE_FIRST, Reuse.EXACT);

    /// Near duplicates share vectors.
    public static final IndexOptions NEAR = new IndexOptions(FramePlan.COARSE_FIRST, Reuse.NEAR);

    public IndexOptions(FramePlan plan, Reuse reuse) {
        this(plan, reuse, Section.WHOLE, false);
    }

    public IndexOptions inOrder() {
        return new IndexOptions(FramePlan.IN_ORDER, reuse, section, hardware);
    }

    public IndexOptions only(Section some) {
        return new IndexOptions(plan, reuse, some, hardware);
    }

    public IndexOptions inHardware(boolean allowed) {
        return new IndexOptions(plan, reuse, section, allowed);
    }
}
