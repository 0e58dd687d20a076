package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// A row of the video's pictures below its heat.
final class Filmstrip extends Pane {
    private static final double ASPECT = 16.0 / 9;
    private static final double GAP = 2;

    private final FilmRequests requests;
    private final Rectangle clip = new Rectangle();
    private List<FilmTile> tiles = List.of();
    private Map<Integer, Image> pictures = new HashMap<>();

    Filmstrip(TimelineHeatmap control) {
        requests = new FilmRequests(control.filmProperty()::get, control.sparingProperty()::get, this::take);
        getStyleClass().add("filmstrip");
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
    }

    /// Forgets the pictures, because they belong to another video.
    void forget() {
        tiles = List.of();
        pictures = new HashMap<>();
        getChildren().clear();
    }

    void place(TimeScale scale, double x, double y, double width, double height) {
        setVisible(height > 0);
        if (height <= 0) {
            return;
        }
        resizeRelocate(x, y, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        var now = FilmTile.of(scale, height * ASPECT + GAP);
        if (now.equals(tiles) && !getChildren().isEmpty()) {
            return;
        }
        tiles = now;
        var kept = new HashMap<Integer, Image>();
        var missing = new ArrayList<Integer>();
        for (var tile : tiles) {
            if (pictures.containsKey(tile.frame())) {
                kept.put(tile.frame(), pictures.get(tile.frame()));
            } else {
                missing.add(tile.frame());
            }
        }
        pictures = kept;
        show();
        requests.want(missing);
    }

    private void take(int frame, Image picture) {
        if (picture != null && tiles.stream().anyMatch(tile -> tile.frame() == frame)) {
            pictures.put(frame, picture);
            show();
        }
    }

    private void show() {
        getChildren().clear();
        for (var tile : tiles) {
            var view = new ImageView(pictures.get(tile.frame()));
            view.setPreserveRatio(true);
            view.setFitHeight(getHeight());
            view.setFitWidth(Math.max(1, tile.width() - GAP));
            double shown = view.getLayoutBounds().getWidth();
            view.relocate(Math.round(tile.x() + (tile.width() - shown) / 2),
                    Math.round((getHeight() - view.getLayoutBounds().getHeight()) / 2));
            getChildren().add(view);
        }
    }
}
