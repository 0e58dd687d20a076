package org.frameseek.ui.timeline;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Bars between the heat and the film, one for each stretch to look at. A click goes to its first frame.
final class FindingLayer extends Pane {
    private static final double NARROWEST = 3;

    private final TimelineHeatmap control;
    private final ListChangeListener<TimelineFinding> changed = _ -> rebuild();
    private List<Bar> bars = List.of();

    private record Bar(TimelineFinding finding, Region region) {
    }

    FindingLayer(TimelineHeatmap control) {
        this.control = control;
        setManaged(false);
        setPickOnBounds(false);
        control.findings().addListener(new WeakListChangeListener<>(changed));
        rebuild();
    }

    private void rebuild() {
        bars = control.findings().stream().map(this::bar).toList();
        getChildren().setAll(bars.stream().map(Bar::region).toList());
        control.requestLayout();
    }

    private Bar bar(TimelineFinding finding) {
        var region = new Region();
        region.getStyleClass().addAll("finding", finding.style());
        region.setManaged(false);
        region.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            control.moveTo(finding.frames().first());
            event.consume();
        });
        Tooltip.install(region, new Tooltip(finding.words()));
        return new Bar(finding, region);
    }

    void place(TimeScale scale, TimelineLayout layout) {
        for (var bar : bars) {
            var frames = bar.finding().frames();
            double left = Math.max(0, scale.left(control.frameWithin(frames.first())));
            double right = Math.min(scale.width(), scale.right(control.frameWithin(frames.last())));
            bar.region().setVisible(right > 0 && left < scale.width());
            bar.region().resizeRelocate(Math.round(left), layout.findingsTop(),
                    Math.max(NARROWEST, Math.round(right - left)), layout.findingsHeight() - 1);
        }
    }
}
