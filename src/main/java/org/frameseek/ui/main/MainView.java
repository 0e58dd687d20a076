package org.frameseek.ui.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.frameseek.ui.timeline.TimelineLane;

/// Arranges the parts of the window.
final class MainView extends StackPane {
    private final Parts parts;
    private final Settings settings;
    private final BooleanProperty onlyVideo = new SimpleBooleanProperty(this, "onlyVideo");
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private final BorderPane frame = new BorderPane();
    private final SplitPane middle = new SplitPane();

    /// The parts, top to bottom and left to right.
    record Parts(Node menu, Node top, Region library, Node video, Region matches, TimelineHeatmap timeline, Node foot) {
    }

    MainView(Parts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
        Shown.when(parts.menu(), onlyVideo.not());
        Shown.when(parts.top(), onlyVideo.not().or(asking));
        parts.top().focusWithinProperty().subscribe(within -> asking.set(asking.get() && within));
        SplitPane.setResizableWithParent(parts.library(), false);
        SplitPane.setResizableWithParent(parts.matches(), false);
        middle.getStyleClass().add("middle");
        heightProperty().subscribe(this::sizeTimeline);
        parts.timeline().lanes().addListener((ListChangeListener<TimelineLane>) _ -> sizeTimeline());
        parts.timeline().getStyleClass().add("foot");

        // The focus moves in this order.
        frame.setTop(new VBox(parts.menu(), parts.top()));
        frame.setCenter(middle);
        var foot = new VBox(parts.timeline(), parts.foot());
        frame.setBottom(foot);
        StackPane.setAlignment(frame, Pos.TOP_LEFT);
        getStyleClass().add("main");
        var dropFrame = new Region();
        dropFrame.getStyleClass().add("drop-frame");
        dropFrame.setMouseTransparent(true);
        getChildren().addAll(frame, dropFrame);
        settings.libraryShownProperty().subscribe(this::arrange);
        // Dividers are fractions of the width, but the side panels keep the widths that the user chose.
        middle.widthProperty().subscribe(this::placeDividers);
        middle.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepWidths());
    }

    /// Filmstrip and waveform take space only if enough is left for the video.
    private void sizeTimeline() {
        double lanes = TimelineHeatmap.heightOf(parts.timeline().lanes().size());
        parts.timeline().setMinHeight(120 + lanes);
        parts.timeline().setPrefHeight((getHeight() < 680 ? 156 : 220) + lanes);
    }

    /// Shows the query bar although only the video is visible, until the focus leaves it.
    void showQuery() {
        asking.set(true);
    }

    /// Full screen: only the video and its timeline. The menu stays hidden in the scene for its keys.
    void showOnlyVideo(boolean only) {
        asking.set(false);
        onlyVideo.set(only);
        if (only) {
            middle.getItems().setAll(parts.video());
        } else {
            arrange(settings.libraryShownProperty().get());
        }
    }

    private void arrange(boolean withLibrary) {
        if (withLibrary) {
            middle.getItems().setAll(parts.library(), parts.video(), parts.matches());
        } else {
            middle.getItems().setAll(parts.video(), parts.matches());
        }
        placeDividers();
    }

    private void placeDividers() {
        double width = middle.getWidth();
        int last = middle.getDividers().size() - 1;
        if (width <= 0 || last < 0) {
            return;
        }
        if (last > 0) {
            middle.setDividerPosition(0, settings.libraryWidthProperty().get() / width);
        }
        middle.setDividerPosition(last, 1 - settings.matchesWidthProperty().get() / width);
    }

    private void keepWidths() {
        if (middle.getItems().contains(parts.library())) {
            keep(parts.library(), settings.libraryWidthProperty());
        }
        if (middle.getItems().contains(parts.matches())) {
            keep(parts.matches(), settings.matchesWidthProperty());
        }
    }

    private static void keep(Region panel, ObjectProperty<Double> width) {
        // If nobody moved the divider, rounding must not make its panel creep pixel by pixel.
        if (Math.abs(panel.getWidth() - width.get()) > 4) {
            width.set(panel.getWidth());
        }
    }
}
