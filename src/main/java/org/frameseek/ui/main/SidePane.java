package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.frameseek.i18n.Texts;

/// The side of the window as tabs: the matches, the bookmarks, and what is known of the video.
final class SidePane extends TabPane {
    private final Texts texts;
    private final Tab matches;
    private final Tab bookmarks;
    private final Tab info;

    SidePane(Node matches, Node bookmarks, Node info, Texts texts) {
        this.texts = texts;
        this.matches = tab("side.matches", matches);
        this.bookmarks = tab("side.bookmarks", bookmarks);
        this.info = tab("side.info", info);
        setId("side");
        getStyleClass().addAll(Styles.DENSE, "side");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        getTabs().addAll(this.matches, this.bookmarks, this.info);
    }

    private Tab tab(String key, Node content) {
        var tab = new Tab(null, content);
        tab.textProperty().bind(texts.bind(key));
        return tab;
    }

    void showMatches() {
        getSelectionModel().select(matches);
    }

    void showBookmarks() {
        getSelectionModel().select(bookmarks);
    }

    void showInfo() {
        getSelectionModel().select(info);
    }
}
