package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks closer at the answer, shows how far that is, and ends it. There while the answer has places to look at.
final class CloserLine extends HBox {
    private final SearchViewModel search;
    private final Texts texts;

    CloserLine(SearchViewModel search, Texts texts) {
        this.search = search;
        this.texts = texts;
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("closer-line");
        Shown.when(this, search.resultProperty().map(CloserLine::hasPlaces).orElse(false), this::fill);
    }

    private void fill() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = stop();
        var progress = search.closer().progressProperty();
        var busy = progress.map(part -> !Double.isNaN(part.doubleValue()));
        progress.subscribe(part -> bar.setProgress(Double.isNaN(part.doubleValue()) ? 0 : part.doubleValue()));
        Shown.when(bar, busy);
        Shown.when(stop, busy);
        getChildren().addAll(toggle(), bar, stop);
    }

    private static boolean hasPlaces(SearchResult answer) {
        return !answer.moments().isEmpty() && VideoSearch.canLookCloser(answer.query());
    }

    private ToggleButton toggle() {
        var button = new ToggleButton(null, new FontIcon(Feather.ZOOM_IN));
        button.setId("look-closer");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.textProperty().bind(texts.bind("match.closer"));
        Tips.show(button, texts.bind("match.closer.tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        search.closer().wantedProperty().subscribe(button::setSelected);
        button.setOnAction(_ -> search.lookCloser(button.isSelected()));
        return button;
    }

    private Button stop() {
        var button = new Button(null, new FontIcon(Feather.X));
        button.setId("stop-closer");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind("match.closer.stop"));
        button.setOnAction(_ -> search.lookCloser(false));
        return button;
    }
}
