package org.frameseek.ui.main;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.timeline.TimelineHeatmap;

/// Keys without a modifier that work wherever no text is being typed: ranks, next and previous, zoom, help.
final class WindowKeys {
    private final SearchViewModel search;
    private final TimelineHeatmap timeline;
    private final Actions actions;

    WindowKeys(SearchViewModel search, TimelineHeatmap timeline, Actions actions) {
        this.search = search;
        this.timeline = timeline;
        this.actions = actions;
    }

    void install(Scene scene) {
        // A list would keep the space bar for itself; here it plays, wherever the focus is.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && scene.getFocusOwner() instanceof ListView) {
                event.consume();
                Event.fireEvent(scene.getRoot(), event.copyFor(scene.getRoot(), scene.getRoot()));
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown() && !event.isAltDown() && !typing(scene) && act(event)) {
                event.consume();
            }
        });
        // Which key makes a question mark depends on the keyboard, so its character is what counts.
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !typing(scene)) {
                actions.shortcuts();
                event.consume();
            }
        });
    }

    private static boolean typing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private boolean act(KeyEvent event) {
        var code = event.getCode();
        if (code.isDigitKey() && code != KeyCode.DIGIT0 && code != KeyCode.NUMPAD0) {
            search.jumpToRank(Integer.parseInt(code.getName().replaceAll("\\D", "")));
            return true;
        }
        switch (code) {
            case N -> search.next();
            case P -> search.previous();
            case PLUS, ADD, EQUALS -> timeline.zoomIn();
            case MINUS, SUBTRACT -> timeline.zoomOut();
            case DIGIT0, NUMPAD0 -> timeline.zoomToFit();
            default -> {
                return false;
            }
        }
        return true;
    }
}
