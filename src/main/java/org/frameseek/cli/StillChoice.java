package org.frameseek.cli;

import java.util.List;
import org.frameseek.export.still.BestStill;

/// Which frames of a moment `--best` saves.
enum StillChoice {
    MATCH(BestStill.MATCH), SHARPEST(BestStill.SHARPEST), STEADIEST(BestStill.STEADIEST), ALL(BestStill.values());

    private final List<BestStill> stills;

    StillChoice(BestStill... stills) {
        this.stills = List.of(stills);
    }

    List<BestStill> stills() {
        return stills;
    }
}
