package org.frameseek.ui.player;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Box;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.KeepsKeys;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The part of the picture that the user selects to search for it. Dragging with Shift draws it; while it is there,
/// plain dragging draws a new one or moves it. Arrow keys move it, with Shift they resize it; Enter searches, Escape
/// removes it.
final class PartSelector extends Region implements KeepsKeys {
    private static final double STEP = 0.02;
    private static final double GAP = 4;

    private final PlayerViewModel player;
    private final Supplier<Rectangle2D> placed;
    private final HBox buttons;
    private @Nullable Point2D drawnFrom;
    private @Nullable Point2D movedFrom;

    /// @param surface the node that shows the picture
    /// @param placed where the picture lies in it
    PartSelector(PlayerViewModel player, Region surface, Supplier<Rectangle2D> placed, Texts texts) {
        this.player = player;
        this.placed = placed;
        setId("part");
        getStyleClass().add("selected-part");
        setManaged(false);
        setFocusTraversable(true);
        setCursor(Cursor.MOVE);
        accessibleTextProperty().bind(texts.bind("part.help"));
        var find = new Button();
        find.setId("find-part");
        find.textProperty().bind(texts.bind("part.find"));
        Tips.show(find, texts.bind("part.help"));
        find.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        find.setOnAction(_ -> player.part().find());
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
        Tips.set(remove, texts.bind("part.remove"));
        remove.setOnAction(_ -> player.part().clear());
        buttons = new HBox(GAP, find, remove);
        buttons.setManaged(false);
        buttons.visibleProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        surface.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        surface.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        surface.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        player.part().boxProperty().subscribe(this::place);
    }

    /// Shown above this node.
    Node buttons() {
        return buttons;
    }

    /// Selects a part in the middle, ready for the arrow keys.
    void begin() {
        if (player.getFrame() >= 0) {
            player.pause();
            if (player.part().get() == null) {
                player.part().select(PartDrawing.START);
            }
            requestFocus();
        }
    }

    /// Follows the picture.
    void place() {
        var part = player.part().get();
        setVisible(part != null);
        if (part == null) {
            return;
        }
        var area = PartDrawing.on(placed.get(), part);
        resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        buttons.autosize();
        double below = area.getMaxY() + GAP;
        var parent = (Region) getParent();
        double room = parent == null ? Double.MAX_VALUE : parent.getHeight();
        double top = below + buttons.getHeight() <= room ? below : area.getMaxY() - buttons.getHeight() - GAP;
        buttons.relocate(Math.max(0, area.getMaxX() - buttons.getWidth()), Math.max(0, top));
    }

    @Override
    public boolean keeps(KeyCode code) {
        return code.isArrowKey();
    }

    private void keyPressed(KeyEvent event) {
        var part = player.part().get();
        if (part == null) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(part, -STEP, 0, event);
            case RIGHT -> step(part, STEP, 0, event);
            case UP -> step(part, 0, -STEP, event);
            case DOWN -> step(part, 0, STEP, event);
            case ENTER -> player.part().find();
            case ESCAPE -> player.part().clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(Box part, double dx, double dy, KeyEvent event) {
        player.part().select(event.isShiftDown() ? PartDrawing.resized(part, dx, dy)
                : PartDrawing.moved(part, dx, dy));
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        var part = player.part().get();
        if (event.getButton() != MouseButton.PRIMARY || isOnButtons(event)
                || part == null && !event.isShiftDown() || player.getFrame() < 0) {
            return;
        }
        if (part != null && !event.isShiftDown() && PartDrawing.on(placed.get(), part).contains(at(event))) {
            movedFrom = at(event);
        } else {
            drawnFrom = at(event);
        }
        event.consume();
    }

    private boolean isOnButtons(MouseEvent event) {
        return buttons.isVisible() && buttons.getBoundsInParent().contains(at(event));
    }

    private void dragged(MouseEvent event) {
        var part = player.part().get();
        if (drawnFrom != null) {
            var drawn = PartDrawing.between(drawnFrom, at(event), placed.get());
            if (drawn != null) {
                player.pause();
                player.part().select(drawn);
            }
        } else if (movedFrom != null && part != null) {
            var to = at(event);
            player.part().select(PartDrawing.moved(part, (to.getX() - movedFrom.getX()) / placed.get().getWidth(),
                    (to.getY() - movedFrom.getY()) / placed.get().getHeight()));
            movedFrom = to;
        } else {
            return;
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (drawnFrom == null && movedFrom == null) {
            return;
        }
        if (drawnFrom != null && PartDrawing.between(drawnFrom, at(event), placed.get()) == null) {
            player.part().refuse();
        }
        drawnFrom = null;
        movedFrom = null;
        requestFocus();
        event.consume();
    }

    /// A click that draws or moves a part does not play the video.
    private void clicked(MouseEvent event) {
        if ((isVisible() || event.isShiftDown()) && !isOnButtons(event)) {
            event.consume();
        }
    }
}
