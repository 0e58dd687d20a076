package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// A right click on the timeline.
class FrameMenuTest extends TimelineHands {
    @Test
    void aRightClickOffersWhatCanBeDoneWithTheFrame() {
        var exported = new ArrayList<Integer>();
        timeline.frameActions().add(new FrameAction("timeline.export", exported::add));

        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(timeline, new MouseEvent(type, LEFT + 321.5, 60, LEFT + 321.5, 60, MouseButton.SECONDARY, 1,
                    false, false, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false, true, true,
                    null));
        }

        var menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .findFirst().orElseThrow();
        var items = menu.getItems().stream().filter(item -> item.getText() != null)
                .collect(Collectors.toMap(MenuItem::getText, item -> item));
        assertEquals(Set.of("Copy timecode 00:00:10:21", "Export this frame", "Go to 00:00:10:21", "Zoom in here"),
                items.keySet());
        items.get("Export this frame").fire();
        assertEquals(List.of(321), exported);
        items.get("Go to 00:00:10:21").fire();
        assertEquals(321, timeline.playheadProperty().get());
        items.get("Zoom in here").fire();
        assertTrue(timeline.view().endProperty().get() - timeline.view().startProperty().get() < FRAMES / 3.0);
        assertTrue(timeline.view().startProperty().get() < 321 && timeline.view().endProperty().get() > 321);
        items.get("Copy timecode 00:00:10:21").fire();
        assertEquals("00:00:10:21", Clipboard.getSystemClipboard().getString());
        menu.hide();
    }
}
