package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;

/// Moments have flags over the heat.
class TimelineFlagsTest extends TimelinePictures {
    @Test
    void aWeakMatchIsHollowAndAStrongOneWearsTheHeat() {
        timeline.moments().setAll(moment(1, 25_000), new Moment(2, 75_000, 74_000, 76_000, 0.1f, 2, 0.2f));

        var pixels = pixels();

        assertEquals(timeline.colors().get(HeatColor.HIGH), pixels.getColor(LEFT + 200 - 7, 4 + 9));
        assertEquals(Color.WHITE, pixels.getColor(LEFT + 600 - 7, 4 + 9));
    }

    @Test
    void flagsStandOverTheirFrames() {
        timeline.moments().setAll(moment(1, 25_000), moment(2, 75_000));

        FxExtension.layout(timeline);

        assertEquals(LEFT + 200, middle(flag("1")), 1);
        assertEquals(LEFT + 600, middle(flag("2")), 1);
    }

    @Test
    void theSelectedMomentKeepsItsNumberWhereBetterOnesCrowd() {
        timeline.moments().setAll(moment(1, 50_000), moment(2, 50_500), moment(3, 90_000));
        FxExtension.layout(timeline);
        assertFalse(flags().contains("2"));

        timeline.selectedRankProperty().set(2);
        FxExtension.layout(timeline);

        assertTrue(flags().contains("2"));
        assertFalse(flags().contains("1"));
    }

    @Test
    void onlyMomentsInViewHaveFlags() {
        timeline.moments().setAll(moment(1, 25_000), moment(2, 75_000));
        timeline.view().zoom(0.25, timeline.framesProperty().get().seconds(75_000));
        FxExtension.layout(timeline);

        assertEquals(List.of("2"), flags());
    }

    private List<String> flags() {
        return timeline.lookupAll(".moment-flag").stream().map(Labeled.class::cast)
                .filter(Labeled::isVisible).map(Labeled::getText).filter(text -> !text.isEmpty()).sorted().toList();
    }
}
