package org.frameseek.ui.timeline;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.frameseek.search.Moment;

/// The nodes of one moment: its number (or a dot where space is short), a stem down to the frame, and its range.
final class MomentFlag {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");
    private static final PseudoClass DOT = PseudoClass.getPseudoClass("dot");
    private static final double PILL_HEIGHT = 16;
    private static final double DOT_TOP = 6;
    private static final double RANGE_HEIGHT = 3;
    private static final double LEAST_RANGE = 3;

    private final Moment moment;
    private final Button pill;
    private final Region stem = new Region();
    private final Region range = new Region();

    MomentFlag(Moment moment, TimelineHeatmap control) {
        this.moment = moment;
        pill = new Button(String.valueOf(moment.rank()));
        pill.getStyleClass().setAll("moment-flag");
        pill.setFocusTraversable(false);
        pill.setAccessibleText(control.texts().get("timeline.moment", moment.rank()));
        pill.setOnAction(event -> control.choose(moment.rank()));
        stem.getStyleClass().setAll("moment-stem");
        range.getStyleClass().setAll("moment-range");
        for (var node : nodes()) {
            node.setManaged(false);
            node.pseudoClassStateChanged(WEAK, moment.weak());
        }
        stem.setMouseTransparent(true);
        range.setMouseTransparent(true);
    }

    Region[] nodes() {
        return new Region[] {range, stem, pill};
    }

    Moment moment() {
        return moment;
    }

    double width() {
        return 11 + 8 * String.valueOf(moment.rank()).length();
    }

    /// Middle of the flag, which never extends beyond the ends of the timeline; NaN when the frame is out of view.
    double centre(TimeScale scale) {
        if (!scale.shows(moment.frame())) {
            return Double.NaN;
        }
        double half = Math.min(width(), scale.width()) / 2;
        return Math.clamp(scale.centre(moment.frame()), half, scale.width() - half);
    }

    void select(boolean selected) {
        for (var node : nodes()) {
            node.pseudoClassStateChanged(SELECTED, selected);
        }
        if (selected) {
            pill.toFront();
        }
    }

    void place(TimeScale scale, double centre, FlagPlacement placement) {
        double from = Math.max(0, scale.left(moment.startFrame()));
        double to = Math.min(scale.width(), scale.right(moment.endFrame()));
        range.setVisible(to > from);
        double length = Math.max(LEAST_RANGE, to - from);
        range.resizeRelocate(Math.min(from, scale.width() - length), TimelineLayout.FLAGS - RANGE_HEIGHT - 1, length,
                RANGE_HEIGHT);
        pill.setVisible(placement != FlagPlacement.HIDDEN);
        stem.setVisible(pill.isVisible());
        if (!pill.isVisible()) {
            return;
        }
        boolean numbered = placement == FlagPlacement.NUMBER;
        pill.pseudoClassStateChanged(DOT, !numbered);
        pill.setText(numbered ? String.valueOf(moment.rank()) : "");
        double x = scale.centre(moment.frame());
        if (numbered) {
            pill.resizeRelocate(Math.round(centre - width() / 2), 1, width(), PILL_HEIGHT);
        } else {
            pill.resizeRelocate(Math.round(x - FlagPlacement.DOT_SIZE / 2), DOT_TOP, FlagPlacement.DOT_SIZE,
                    FlagPlacement.DOT_SIZE);
        }
        double top = pill.getLayoutY() + pill.getHeight();
        stem.resizeRelocate(Math.floor(x), top, 1, TimelineLayout.FLAGS - top);
    }
}
