package org.frameseek.ui.library;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Keeps the selection of a list on its item. The list itself keeps an index, where another item may appear.
///
/// @param <T> the item
/// @param <K> the item's key
final class ItemSelection<T, K> {
    private final ListView<T> list;
    private final Function<T, K> key;
    private @Nullable K selected;
    private boolean changing;

    ItemSelection(ListView<T> list, ObservableList<T> items, Function<T, K> key) {
        this.list = list;
        this.key = key;
        // One listener runs before the list's own listener moves the selection, and one after it.
        items.addListener((ListChangeListener<T>) _ -> changing = true);
        list.setItems(items);
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!changing && item != null) {
                selected = key.apply(item);
            }
        });
        items.addListener((ListChangeListener<T>) _ -> restore());
    }

    /// Selects this item, now or once it is in the list; null for none.
    void select(@Nullable K wanted) {
        selected = wanted;
        restore();
    }

    private void restore() {
        changing = true;
        try {
            var model = list.getSelectionModel();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (key.apply(list.getItems().get(i)).equals(selected)) {
                    if (model.getSelectedIndex() != i || model.getSelectedItems().size() != 1) {
                        model.clearAndSelect(i);
                    }
                    return;
                }
            }
            model.clearSelection();
        } finally {
            changing = false;
        }
    }
}
