package org.frameseek.ui.timeline;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The bookmarks at the foot of the heat: a ribbon at the first frame, and a line below the frames of a range.
final class MarkLayer extends Pane {
    private static final double RIBBON_WIDTH = 8;
    private static final double RIBBON_HEIGHT = 11;
    private static final double LINE = 3;

    private final TimelineHeatmap control;
    private final ListChangeListener<TimelineMark> changed = _ -> rebuild();
    private List<Nodes> marks = List.of();

    private record Nodes(TimelineMark mark, Region ribbon, Region line) {
    }

    MarkLayer(TimelineHeatmap control) {
        this.control = control;
        setManaged(false);
        setPickOnBounds(false);
        control.marks().addListener(new WeakListChangeListener<>(changed));
        rebuild();
    }

    private void rebuild() {
        getChildren().clear();
        marks = control.marks().stream().map(this::nodes).toList();
        marks.forEach(mark -> getChildren().addAll(mark.line(), mark.ribbon()));
        control.requestLayout();
    }

    private Nodes nodes(TimelineMark mark) {
        var ribbon = new Region();
        ribbon.getStyleClass().add("bookmark");
        ribbon.setManaged(false);
        ribbon.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            control.moveTo(mark.frames().first());
            event.consume();
        });
        Tooltip.install(ribbon, new Tooltip(mark.words()));
        var line = new Region();
        line.getStyleClass().add("bookmark-range");
        line.setManaged(false);
        line.setMouseTransparent(true);
        return new Nodes(mark, ribbon, line);
    }

    void place(TimeScale scale, TimelineLayout layout) {
        for (var mark : marks) {
            var frames = mark.mark().frames();
            double left = scale.left(control.frameWithin(frames.first()));
            double right = scale.right(control.frameWithin(frames.last()));
            mark.ribbon().setVisible(left >= 0 && left < scale.width());
            mark.ribbon().resizeRelocate(Math.clamp(Math.round(left), 0, scale.width() - RIBBON_WIDTH),
                    layout.heatBottom() - RIBBON_HEIGHT, RIBBON_WIDTH, RIBBON_HEIGHT);
            boolean range = frames.last() > frames.first() && right > 0 && left < scale.width();
            mark.line().setVisible(range);
            mark.line().resizeRelocate(Math.max(0, left), layout.heatBottom() - LINE,
                    Math.max(0, Math.min(scale.width(), right) - Math.max(0, left)), LINE);
        }
    }
}
