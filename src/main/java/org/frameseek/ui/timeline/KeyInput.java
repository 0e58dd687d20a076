package org.frameseek.ui.timeline;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// Keys of the focused timeline. Those it does not know travel on to the window: arrows move in time everywhere alike.
final class KeyInput {
    private final TimelineHeatmap control;
    private final EventHandler<KeyEvent> pressed = this::onPressed;

    KeyInput(TimelineHeatmap control) {
        this.control = control;
        control.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    void dispose() {
        control.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    private void onPressed(KeyEvent event) {
        if (control.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case HOME -> control.moveTo(0);
            case END -> control.moveTo(Integer.MAX_VALUE);
            case PAGE_UP -> control.pan(-control.viewProperty().get().length());
            case PAGE_DOWN -> control.pan(control.viewProperty().get().length());
            case PLUS, ADD, EQUALS -> control.zoomIn();
            case MINUS, SUBTRACT -> control.zoomOut();
            case DIGIT0, NUMPAD0 -> control.zoomToFit();
            case ENTER -> {
                return chooseMoment();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean chooseMoment() {
        if (control.moments().isEmpty()) {
            return false;
        }
        int selected = control.selectedRankProperty().get();
        control.choose(selected > 0 ? selected : control.moments().getFirst().rank());
        return true;
    }
}
