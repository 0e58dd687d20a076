package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.session.Scope;

/// Whether questions are asked of this video or of the whole library.
final class ScopeSwitch extends HBox {
    private final SearchViewModel search;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    ScopeSwitch(SearchViewModel search, Texts texts) {
        this.search = search;
        this.texts = texts;
        setId("scope");
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(button(Scope.VIDEO, Styles.LEFT_PILL, "search.scope.video", "search.scope.video.tip"),
                button(Scope.LIBRARY, Styles.RIGHT_PILL, "search.scope.library", "search.scope.library.tip"));
        search.scopeProperty().subscribe(scope ->
                group.getToggles().stream().filter(toggle -> toggle.getUserData() == scope).findFirst()
                        .ifPresent(group::selectToggle));
    }

    private ToggleButton button(Scope scope, String style, String key, String tip) {
        var button = new ToggleButton();
        button.setId("scope-" + scope.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(style);
        button.textProperty().bind(texts.bind(key));
        Tips.set(button, texts.bind(tip));
        button.setToggleGroup(group);
        button.setUserData(scope);
        button.setOnAction(_ -> {
            // A click on the chosen one must not leave none.
            button.setSelected(true);
            search.askIn(scope);
        });
        return button;
    }
}
