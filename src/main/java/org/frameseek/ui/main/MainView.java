package org.frameseek.ui.main;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the parts of the window stand.
final class MainView extends StackPane {
    private static final double LIBRARY_WIDTH = 0.19;
    private static final double MATCHES_WIDTH = 0.25;

    private final Parts parts;
    private final SplitPane middle = new SplitPane();

    /// The parts, top to bottom and left to right; the toasts lie over all.
    record Parts(Node menu, Node top, Region library, Node video, Region matches, Region timeline, Node foot,
            Node toasts) {
    }

    MainView(Parts parts, ObservableValue<Boolean> libraryShown) {
        this.parts = parts;
        SplitPane.setResizableWithParent(parts.library(), false);
        SplitPane.setResizableWithParent(parts.matches(), false);
        middle.getStyleClass().add("middle");
        parts.timeline().setMinHeight(120);
        parts.timeline().setPrefHeight(156);
        parts.timeline().getStyleClass().add("foot");

        var frame = new BorderPane(middle);
        frame.setTop(new VBox(parts.menu(), parts.top()));
        frame.setBottom(new VBox(parts.timeline(), parts.foot()));
        StackPane.setAlignment(parts.toasts(), Pos.BOTTOM_RIGHT);
        getStyleClass().add("main");
        getChildren().addAll(frame, parts.toasts());
        libraryShown.subscribe(this::arrange);
    }

    private void arrange(boolean withLibrary) {
        if (withLibrary) {
            middle.getItems().setAll(parts.library(), parts.video(), parts.matches());
            middle.setDividerPositions(LIBRARY_WIDTH, 1 - MATCHES_WIDTH);
        } else {
            middle.getItems().setAll(parts.video(), parts.matches());
            middle.setDividerPositions(1 - MATCHES_WIDTH);
        }
    }
}
