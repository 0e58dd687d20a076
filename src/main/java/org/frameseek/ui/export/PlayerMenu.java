package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.frameseek.i18n.Texts;

/// Opens the video in another player at a frame. Players are looked for each time it opens.
public final class PlayerMenu extends Menu {
    private final ExternalPlayers players;
    private final Supplier<Optional<Place>> place;
    /// An empty menu does not open.
    private final MenuItem none = new MenuItem();

    /// @param seconds from the start of the video
    public record Place(Path video, double seconds) {
    }

    /// @param place asked when a player is chosen
    public PlayerMenu(ExternalPlayers players, Texts texts, Supplier<Optional<Place>> place) {
        this.players = players;
        this.place = place;
        textProperty().bind(texts.bind("export.player.open"));
        none.textProperty().bind(texts.bind("export.player.none"));
        none.setDisable(true);
        getItems().add(none);
        setOnShowing(_ -> players.find(this::list));
    }

    private void list(List<ExternalPlayers.Found> found) {
        getItems().setAll(found.isEmpty() ? List.of(none) : found.stream().map(this::item).toList());
    }

    private MenuItem item(ExternalPlayers.Found found) {
        var item = new MenuItem(found.player().title());
        item.setOnAction(_ -> place.get().ifPresent(at -> players.open(found, at.video(), at.seconds())));
        return item;
    }
}
