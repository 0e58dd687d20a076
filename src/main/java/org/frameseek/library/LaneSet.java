package org.frameseek.library;

import java.util.List;
import org.frameseek.search.Combination;
import org.jspecify.annotations.Nullable;

/// Lanes that belong together.
///
/// @param name unique among saved sets; empty for the lanes of the window
/// @param combination how the combined lane joins them
public record LaneSet(String name, List<KeptLane> lanes, Combination combination) {
    public static final LaneSet NONE = new LaneSet("", List.of(), Combination.ANY);

    /// @param lanes null, as in a file that lacks them, counts as none; a lane that is not whole is left out
    /// @param combination null, as in a file that lacks it, counts as any
    public LaneSet(String name, @Nullable List<KeptLane> lanes, @Nullable Combination combination) {
        this.name = name;
        this.lanes = lanes == null ? List.of()
                : lanes.stream().filter(lane -> lane != null && lane.isWhole()).toList();
        this.combination = combination == null ? Combination.ANY : combination;
    }

    public LaneSet named(String now) {
        return new LaneSet(now, lanes, combination);
    }

    /// Whether nothing is missing, as it may be in a file that another program wrote.
    boolean isWhole() {
        return name != null && !name.isBlank() && !lanes.isEmpty();
    }
}
