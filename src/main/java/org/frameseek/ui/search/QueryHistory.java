package org.frameseek.ui.search;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.settings.Settings;

/// Earlier descriptions, latest first, and a position for moving up and down among them.
public final class QueryHistory {
    private static final int KEPT = 100;

    private final Settings settings;
    private final ObservableList<String> queries = FXCollections.observableArrayList();
    private int place = -1;
    private String draft = "";

    public QueryHistory(Settings settings) {
        this.settings = settings;
        queries.setAll(settings.queriesProperty().get());
    }

    public ObservableList<String> queries() {
        return queries;
    }

    public void remember(String query) {
        place = -1;
        if (query.isBlank() || !queries.isEmpty() && queries.getFirst().equals(query)) {
            return;
        }
        queries.remove(query);
        queries.addFirst(query);
        keep();
    }

    public void forget(String query) {
        queries.remove(query);
        keep();
    }

    /// Forgets all descriptions.
    ///
    /// @return takes it back
    public Runnable clear() {
        var before = List.copyOf(queries);
        place = -1;
        queries.clear();
        keep();
        return () -> {
            queries.addAll(before.stream().filter(query -> !queries.contains(query)).toList());
            keep();
        };
    }

    /// The description before the one shown, or the same one if there is none.
    String older(String shown) {
        if (place < 0) {
            draft = shown;
        }
        int next = place + 1 < queries.size() && queries.get(place + 1).equals(shown) ? place + 2 : place + 1;
        place = Math.min(next, queries.size() - 1);
        return place < 0 ? shown : queries.get(place);
    }

    /// The description after the one shown; after the last, the text being typed.
    String newer(String shown) {
        if (place < 0) {
            return shown;
        }
        place--;
        return place < 0 ? draft : queries.get(place);
    }

    private void keep() {
        if (queries.size() > KEPT) {
            queries.remove(KEPT, queries.size());
        }
        settings.queriesProperty().set(List.copyOf(queries));
    }
}
