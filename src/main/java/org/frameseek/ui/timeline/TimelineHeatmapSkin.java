package org.frameseek.ui.timeline;

import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Combines the layers: one canvas for the static parts, and light nodes over it for the moving ones. The canvas is
/// painted at most once per pulse, and never because the playhead, the pointer or a flag moved.
final class TimelineHeatmapSkin extends SkinBase<TimelineHeatmap> {
    private static final double PREFERRED_HEIGHT = 152;
    private static final double PREFERRED_WIDTH = 640;

    private final Canvas canvas = new Canvas();
    private final TimelinePainter painter;
    private final FlagLayer flags;
    private final MarkLayer marks;
    private final FindingLayer findings;
    private final TrimLayer trims;
    private final Filmstrip film;
    private final Region hoverLine = new Region();
    private final LoopMarker loop;
    private final PlayheadMarker playhead = new PlayheadMarker();
    private final Minimap minimap;
    private final LaneLayer lanes;
    private final TimelineLegend legend;
    private final Label hint = new Label();
    private final Label empty = new Label();
    private final HoverCard card;
    private final ThumbnailRequests thumbnails;
    private final PointerInput pointer;
    private final KeyInput keys;
    private final FrameMenu menu;

    private boolean dirty = true;
    private int paints;

    TimelineHeatmapSkin(TimelineHeatmap control) {
        super(control);
        painter = new TimelinePainter(control);
        flags = new FlagLayer(control);
        marks = new MarkLayer(control);
        findings = new FindingLayer(control);
        film = new Filmstrip(control);
        loop = new LoopMarker(control);
        minimap = new Minimap(control);
        lanes = new LaneLayer(control);
        legend = new TimelineLegend(control.texts());
        card = new HoverCard(control);
        thumbnails = new ThumbnailRequests(control.thumbnailsProperty()::get, card::setPicture);
        pointer = new PointerInput(control, this::layout);
        trims = new TrimLayer(control, pointer);
        keys = new KeyInput(control);
        menu = new FrameMenu(control, pointer);
        addNodes();
        observe();
        rebuildFlags();
        rebuildLanes();
        updateLegend();
    }

    private void addNodes() {
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(getSkinnable().texts().bind("timeline.hint"));
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(getSkinnable().texts().bind("timeline.empty"));
        hoverLine.getStyleClass().add("hover-line");
        hoverLine.setVisible(false);
        for (var node : new Region[] {hoverLine, hint, empty}) {
            node.setMouseTransparent(true);
            node.setManaged(false);
        }
        canvas.setManaged(false);
        getChildren().addAll(canvas, film, minimap, hint, legend, loop, findings, marks, trims, flags, lanes, hoverLine,
                playhead, empty);
    }

    private void observe() {
        var control = getSkinnable();
        registerChangeListener(control.framesProperty(), change -> framesChanged());
        registerChangeListener(control.sceneProperty(), change -> control.hover(-1));
        registerChangeListener(control.heatProperty(), change -> heatChanged());
        registerChangeListener(control.curveProperty(), change -> updateLegend());
        registerChangeListener(control.indexedProperty(), change -> heatChanged());
        registerChangeListener(control.damagedProperty(), change -> heatChanged());
        registerChangeListener(control.filmProperty(), change -> invalidate());
        registerChangeListener(control.soundProperty(), change -> invalidate());
        registerChangeListener(control.cutsProperty(), change -> invalidate());
        registerChangeListener(control.view().spanProperty(), change -> invalidate());
        registerChangeListener(control.texts().localeProperty(), change -> languageChanged());
        registerChangeListener(
                control.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty),
                change -> invalidate());
        for (var color : HeatColor.values()) {
            registerChangeListener(control.colors().property(color), change -> invalidate());
        }
        registerChangeListener(control.selectedRankProperty(), change -> placeFlags());
        registerChangeListener(control.loopProperty(), change -> placeLoop());
        registerChangeListener(control.playheadProperty(), change -> placePlayhead());
        registerChangeListener(pointer.scrubbedProperty(), change -> placePlayhead());
        registerChangeListener(control.hoverFrameProperty(), change -> placeHover());
        registerListChangeListener(control.findings(), change -> invalidate());
        registerListChangeListener(control.moments(), change -> rebuildFlags());
        registerListChangeListener(control.lanes(), change -> rebuildLanes());
    }

    @Override
    public void dispose() {
        if (getSkinnable() == null) {
            return;
        }
        pointer.dispose();
        keys.dispose();
        menu.dispose();
        thumbnails.cancel();
        card.hide();
        super.dispose();
    }

    /// How often the canvas was painted.
    int paints() {
        return paints;
    }

    private void invalidate() {
        dirty = true;
        getSkinnable().requestLayout();
    }

    private void framesChanged() {
        pointer.cancel();
        trims.cancel();
        film.forget();
        getSkinnable().hover(-1);
        updateLegend();
        invalidate();
    }

    private void languageChanged() {
        rebuildFlags();
        invalidate();
    }

    private void heatChanged() {
        updateLegend();
        invalidate();
    }

    private void updateLegend() {
        legend.update(getSkinnable());
    }

    private void rebuildLanes() {
        lanes.rebuild();
        invalidate();
    }

    private void rebuildFlags() {
        flags.rebuild();
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean blank = getSkinnable().isEmpty();
        for (var node : getChildren()) {
            if (node != hoverLine) {
                node.setVisible(blank == (node == empty));
            }
        }
        if (blank) {
            empty.resizeRelocate(x, y, width, height);
            return;
        }
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        canvas.relocate(x, y);
        flags.resizeRelocate(x, y, width, TimelineLayout.FLAGS);
        legend.resize(legend.prefWidth(-1), TimelineLayout.FOOTER);
        var layout = layout();
        legend.relocate(x + width - legend.getWidth(), y + layout.footerTop());
        hint.resizeRelocate(x, y + layout.footerTop(), layout.minimapWidth(), TimelineLayout.FOOTER);
        hint.setVisible(!getSkinnable().view().isZoomed());
        if (dirty) {
            dirty = false;
            paints++;
            painter.paint(canvas.getGraphicsContext2D(), pointer.scale(), layout, deviceScale());
        }
        film.place(pointer.scale(), x, y + layout.filmTop(), width, layout.filmHeight());
        minimap.resizeRelocate(x, y, width, height);
        minimap.placeWindow(layout);
        lanes.resizeRelocate(x, y, width, height);
        lanes.place(layout);
        marks.resizeRelocate(x, y, width, layout.heatBottom());
        marks.place(pointer.scale(), layout);
        findings.relocate(x, y);
        findings.place(pointer.scale(), layout);
        trims.resizeRelocate(x, y, width, layout.heatBottom());
        placeFlags();
        placeLoop();
        placePlayhead();
        placeHover();
    }

    private TimelineLayout layout() {
        return new TimelineLayout(canvas.getWidth(), canvas.getHeight(), legend.getWidth(),
                getSkinnable().lanes().size(), !getSkinnable().findings().isEmpty(),
                getSkinnable().filmProperty().get() != null, getSkinnable().soundProperty().get() != null);
    }

    private double deviceScale() {
        var scene = getSkinnable().getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    }

    private void placeFlags() {
        if (!getSkinnable().isEmpty()) {
            flags.place(pointer.scale());
            trims.place(pointer.scale(), layout());
        }
    }

    private void placeLoop() {
        if (!getSkinnable().isEmpty()) {
            loop.place(pointer.scale(), layout(), canvas.getLayoutX(), canvas.getLayoutY());
        }
    }

    private void placePlayhead() {
        if (!getSkinnable().isEmpty()) {
            int frame = getSkinnable().frameWithin(pointer.playhead());
            playhead.place(canvas.getLayoutX() + pointer.scale().centre(frame), layout());
            minimap.placePlayhead(frame, layout());
        }
    }

    private void placeHover() {
        int frame = getSkinnable().hoverFrameProperty().get();
        boolean shown = frame >= 0 && !getSkinnable().isEmpty();
        hoverLine.setVisible(shown);
        if (!shown) {
            thumbnails.cancel();
            card.hide();
            return;
        }
        var layout = layout();
        double x = canvas.getLayoutX() + pointer.scale().centre(frame);
        hoverLine.resizeRelocate(Math.floor(x), canvas.getLayoutY() + layout.heatTop(), 1,
                layout.rulerTop() - layout.heatTop());
        card.show(frame, x);
        thumbnails.want(frame);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + TimelineLayout.leastHeight(getSkinnable().lanes().size()) + bottom;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + PREFERRED_HEIGHT + TimelineHeatmap.heightOf(getSkinnable().lanes().size()) + bottom;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + PREFERRED_WIDTH + right;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
