package org.frameseek.ui.timeline;

import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Actions on the frame under a right click, or on the playhead's frame when the menu key is pressed.
final class FrameMenu {
    private final TimelineHeatmap control;
    private final PointerInput pointer;
    private final ContextMenu menu = new ContextMenu();
    private final EventHandler<MouseEvent> clicked = this::onClicked;
    private final EventHandler<ContextMenuEvent> requested = this::onRequested;

    FrameMenu(TimelineHeatmap control, PointerInput pointer) {
        this.control = control;
        this.pointer = pointer;
        control.addEventHandler(MouseEvent.MOUSE_CLICKED, clicked);
        control.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, requested);
    }

    void dispose() {
        menu.hide();
        control.removeEventHandler(MouseEvent.MOUSE_CLICKED, clicked);
        control.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, requested);
    }

    /// Opens on release, because dragging with the right button moves the view.
    private void onClicked(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress() && !control.isEmpty()) {
            show(pointer.frameAt(event), event.getScreenX(), event.getScreenY());
        }
    }

    private void onRequested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger() && !control.isEmpty()) {
            show(control.frameWithin(pointer.playhead()), event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void show(int frame, double x, double y) {
        menu.getItems().setAll(
                item("timeline.copy-timecode", this::copyTimecode, frame),
                new SeparatorMenuItem());
        for (var action : control.frameActions()) {
            menu.getItems().add(item(action.textKey(), action.action(), frame));
        }
        menu.getItems().addAll(new SeparatorMenuItem(),
                item("timeline.go-to", control::moveTo, frame),
                item("timeline.zoom-here", control.view()::zoomTo, frame));
        control.hover(-1);
        menu.show(control, x, y);
    }

    private MenuItem item(String key, IntConsumer action, int frame) {
        var item = new MenuItem(control.texts().get(key, control.framesProperty().get().timecode(frame)));
        item.setOnAction(_ -> action.accept(frame));
        return item;
    }

    private void copyTimecode(int frame) {
        var content = new ClipboardContent();
        content.putString(control.framesProperty().get().timecode(frame));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
