package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ItemSelectionTest {
    @Test
    void selectionStaysOnItsItemWhenRowsShift() {
        var items = FXCollections.observableArrayList("b", "c");
        var list = new ListView<String>();
        var selection = new ItemSelection<>(list, items, Function.identity());
        var stage = FxExtension.show(list, 200, 200);
        list.getSelectionModel().select("b");
        items.setAll("a", "b", "c");
        assertEquals("b", list.getSelectionModel().getSelectedItem());
        items.addFirst("0");
        assertEquals("b", list.getSelectionModel().getSelectedItem());
        items.setAll("a", "c");
        assertNull(list.getSelectionModel().getSelectedItem());
        items.setAll("a", "b");
        assertEquals("b", list.getSelectionModel().getSelectedItem());
        selection.select("a");
        assertEquals(List.of(0), list.getSelectionModel().getSelectedIndices());
        stage.close();
    }

    @Test
    void severalRowsStaySelectedWhileOneOfThemChanges() {
        var items = FXCollections.observableArrayList("a1", "b1", "c1");
        var list = new ListView<String>();
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        new ItemSelection<>(list, items, name -> name.charAt(0));
        var stage = FxExtension.show(list, 200, 200);
        list.getSelectionModel().selectIndices(0, 2);
        items.set(2, "c2");
        assertEquals(List.of("a1", "c2"), list.getSelectionModel().getSelectedItems());
        items.addFirst("0");
        assertEquals(List.of("a1", "c2"), list.getSelectionModel().getSelectedItems());
        stage.close();
    }
}
