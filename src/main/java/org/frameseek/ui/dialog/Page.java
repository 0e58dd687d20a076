package org.frameseek.ui.dialog;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/// Content of a sheet, as high as it wants to be or as the screen allows: then it scrolls, up and down only.
public final class Page extends ScrollPane {
    /// For the sheet's title, buttons and edges.
    private static final double BESIDE = 200;
    /// The bar for scrolling lies beside the content, not on it.
    private static final double BAR = 16;

    private final Region content;
    private final double room;

    /// @param owner the window whose screen counts
    public Page(Window owner, Region content) {
        super(content);
        this.content = content;
        room = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds().getHeight() - BESIDE;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("sheet-page");
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(content.prefWidth(-1)) + beside();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? content.prefWidth(-1) : width - beside();
        return Math.min(snapSizeY(content.prefHeight(inside)) + snappedTopInset() + snappedBottomInset(), room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double beside() {
        return snappedLeftInset() + snappedRightInset() + BAR;
    }
}
