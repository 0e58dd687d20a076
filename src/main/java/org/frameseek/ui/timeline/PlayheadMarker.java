package org.frameseek.ui.timeline;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The playhead: a line over the heat and a handle on the ruler.
final class PlayheadMarker extends Pane {
    private static final double LINE = 4;
    private static final double HANDLE = 11;

    private final Region line = new Region();
    private final Region handle = new Region();

    PlayheadMarker() {
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("playhead-line");
        handle.getStyleClass().add("playhead-handle");
        line.setManaged(false);
        handle.setManaged(false);
        getChildren().addAll(line, handle);
    }

    void place(double x, TimelineLayout layout) {
        setVisible(x >= 0 && x <= layout.width());
        setLayoutX(Math.round(x));
        double top = layout.heatTop() - 2;
        line.resizeRelocate(-LINE / 2, top, LINE, layout.rulerTop() - top);
        handle.resizeRelocate(-HANDLE / 2, layout.rulerTop() - 3, HANDLE, HANDLE);
    }
}
