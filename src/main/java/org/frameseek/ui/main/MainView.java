package org.frameseek.ui.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the parts of the window stand.
final class MainView extends StackPane {
    private static final double LIBRARY_WIDTH = 208;
    private static final double MATCHES_WIDTH = 272;

    private final Parts parts;
    private final ObservableValue<Boolean> libraryShown;
    private final VBox top;
    private final BorderPane frame = new BorderPane();
    private final SplitPane middle = new SplitPane();
    private final BooleanProperty unplaced = new SimpleBooleanProperty(true);

    /// The parts, top to bottom and left to right; the toasts lie over all.
    record Parts(Node menu, Node top, Region library, Node video, Region matches, Region timeline, Node foot,
            Node toasts) {
    }

    MainView(Parts parts, ObservableValue<Boolean> libraryShown) {
        this.parts = parts;
        this.libraryShown = libraryShown;
        top = new VBox(parts.menu(), parts.top());
        SplitPane.setResizableWithParent(parts.library(), false);
        SplitPane.setResizableWithParent(parts.matches(), false);
        middle.getStyleClass().add("middle");
        parts.timeline().setMinHeight(120);
        parts.timeline().setPrefHeight(156);
        parts.timeline().getStyleClass().add("foot");

        frame.setCenter(middle);
        frame.setTop(top);
        var foot = new VBox(parts.timeline(), parts.foot());
        frame.setBottom(foot);
        // Toasts leave the timeline free.
        foot.heightProperty().subscribe(height ->
                StackPane.setMargin(parts.toasts(), new Insets(0, 0, height.doubleValue(), 0)));
        StackPane.setAlignment(parts.toasts(), Pos.BOTTOM_RIGHT);
        getStyleClass().add("main");
        getChildren().addAll(frame, parts.toasts());
        libraryShown.subscribe(this::arrange);
    }

    /// For watching on the whole screen: only the video and its timeline.
    void showOnlyVideo(boolean only) {
        frame.setTop(only ? null : top);
        if (only) {
            middle.getItems().setAll(parts.video());
        } else {
            arrange(libraryShown.getValue());
        }
    }

    private void arrange(boolean withLibrary) {
        if (withLibrary) {
            middle.getItems().setAll(parts.library(), parts.video(), parts.matches());
        } else {
            middle.getItems().setAll(parts.video(), parts.matches());
        }
        if (middle.getWidth() > 0) {
            placeDividers(middle.getWidth());
        } else {
            middle.widthProperty().when(unplaced).subscribe(width -> placeDividers(width.doubleValue()));
        }
    }

    /// Dividers stand at parts of the width, which is known only once the window is.
    private void placeDividers(double width) {
        if (width <= 0) {
            return;
        }
        unplaced.set(false);
        int last = middle.getDividers().size() - 1;
        if (last > 0) {
            middle.setDividerPosition(0, LIBRARY_WIDTH / width);
        }
        middle.setDividerPosition(last, 1 - MATCHES_WIDTH / width);
    }
}
