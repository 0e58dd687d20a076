package org.frameseek.ui.timeline;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Which part of the video is in view, and where the playhead is, over the small picture of the whole video.
final class Minimap extends Pane {
    private static final double LEAST_WINDOW = 6;
    private static final double FRAME = 2;

    private final TimelineHeatmap control;
    private final Region window = new Region();
    private final Region playhead = new Region();

    Minimap(TimelineHeatmap control) {
        this.control = control;
        window.getStyleClass().add("minimap-window");
        playhead.getStyleClass().add("minimap-playhead");
        window.setManaged(false);
        playhead.setManaged(false);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(playhead, window);
    }

    void placeWindow(TimelineLayout layout) {
        window.setVisible(control.view().isZoomed());
        var view = control.view().spanProperty().get();
        double perSecond = layout.minimapWidth() / control.view().total();
        double width = Math.max(LEAST_WINDOW, view.length() * perSecond);
        double left = Math.min(view.start() * perSecond, layout.minimapWidth() - width);
        window.resizeRelocate(left, layout.minimapTop() - FRAME, width, TimelineLayout.MINIMAP + 2 * FRAME);
    }

    void placePlayhead(int frame, TimelineLayout layout) {
        playhead.setVisible(control.view().isZoomed());
        double x = control.framesProperty().get().seconds(frame) / control.view().total() * layout.minimapWidth();
        playhead.resizeRelocate(Math.round(x) - 1, layout.minimapTop() - FRAME, 2,
                TimelineLayout.MINIMAP + 2 * FRAME);
    }
}
