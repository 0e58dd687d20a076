package org.frameseek.ui.search;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.frameseek.i18n.Texts;

/// The actions for one match.
final class MatchMenu extends ContextMenu {
    private final Texts texts;

    MatchMenu(MatchCell cell, SearchViewModel search, MatchesViewModel matches, TrimsViewModel trims,
            MatchHeader header, MatchActions actions, MatchListView.Frames source, Texts texts) {
        this.texts = texts;
        var reset = item("match.reset", () -> actions.reset(cell.getItem()));
        var copyClip = item("match.copy-clip", () -> source.clip(cell.getItem()).ifPresent(actions::copy));
        setOnShowing(_ -> {
            var row = cell.getItem();
            reset.setDisable(row == null || !trims.isTrimmed(row.moment()));
            copyClip.setDisable(row == null || source.clip(row).isEmpty());
        });
        getItems().addAll(
                item("match.jump", () -> matches.jumpTo(cell.getItem())),
                item("match.play", () -> actions.play(cell.getItem())),
                item("match.loop", () -> actions.loop(cell.getItem())),
                reset,
                item("match.more", () -> matches.toggleShot(cell.getItem())),
                item("match.liked", () -> search.judge(cell.getItem().frame(), true)),
                item("match.disliked", () -> search.judge(cell.getItem().frame(), false)),
                item("match.like", () -> findLike(cell.getItem(), search, matches)),
                item("match.bookmark", () -> actions.bookmark(cell.getItem())),
                actions.playerMenu(() -> cell.getItem() == null ? -1 : cell.getItem().frame()),
                new SeparatorMenuItem(),
                item("match.copy", () -> actions.copy(cell.getItem())),
                item("export.still.open", () -> actions.bestStill(cell.getItem())),
                header.exportSelected(),
                header.exportAll(),
                item("match.clips", () -> actions.saveClips(header.selected())),
                copyClip);
    }

    private static void findLike(MatchRow row, SearchViewModel search, MatchesViewModel matches) {
        matches.jumpTo(row);
        search.askLike(row.frame());
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
