package org.frameseek.ui.library;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    private List<K> selected = List.of();
    private boolean changing;

    ItemSelection(ListView<T> list, ObservableList<T> items, Function<T, K> key) {
        this.list = list;
        this.key = key;
        // One listener runs before the list's own listener moves the selection, and one after it.
        items.addListener((ListChangeListener<T>) _ -> changing = true);
        list.setItems(items);
        var chosen = list.getSelectionModel().getSelectedItems();
        chosen.addListener((ListChangeListener<T>) _ -> {
            if (!changing) {
                selected = chosen.stream().filter(Objects::nonNull).map(key).toList();
            }
        });
        items.addListener((ListChangeListener<T>) _ -> restore());
    }

    /// Selects only this item, now or once it is in the list; null for none.
    void select(@Nullable K wanted) {
        selected = wanted == null ? List.of() : List.of(wanted);
        restore();
    }

    private void restore() {
        changing = true;
        try {
            var model = list.getSelectionModel();
            int[] wanted = IntStream.range(0, list.getItems().size())
                    .filter(i -> selected.contains(key.apply(list.getItems().get(i))))
                    .toArray();
            int[] now = model.getSelectedIndices().stream().mapToInt(Integer::intValue).sorted().toArray();
            if (!Arrays.equals(wanted, now)) {
                model.clearSelection();
                for (int i : wanted) {
                    model.select(i);
                }
            }
        } finally {
            changing = false;
        }
    }
}
