package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
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

    /// @param bookmarks called when their tab is first selected, like `info`
    SidePane(Node matches, Supplier<Node> bookmarks, Supplier<Node> info, Texts texts) {
        this.texts = texts;
        this.matches = tab("side.matches", () -> matches);
        this.bookmarks = tab("side.bookmarks", bookmarks);
        this.info = tab("side.info", info);
        setId("side");
        getStyleClass().addAll(Styles.DENSE, "side");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        getTabs().addAll(this.matches, this.bookmarks, this.info);
    }

    /// Adds the content when its tab is first selected: hidden nodes cost the window's first picture as much time as
    /// visible ones.
    private Tab tab(String key, Supplier<Node> content) {
        var tab = new Tab();
        tab.textProperty().bind(texts.bind(key));
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
                // Whoever selects it may go on to a row, which exists once its list has a size.
                applyCss();
                layout();
            }
        });
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
