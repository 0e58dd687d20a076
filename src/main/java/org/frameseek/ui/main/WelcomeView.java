package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the middle of the window while no video is open: what to do next.
final class WelcomeView extends VBox {
    WelcomeView(Actions actions, Texts texts) {
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);

        var icon = new FontIcon(Feather.FILM);
        icon.getStyleClass().add("welcome-icon");
        var title = label("welcome.title", texts, Styles.TITLE_3);
        var hint = label("welcome.hint", texts, Styles.TEXT_MUTED);
        var open = new Button();
        open.textProperty().bind(texts.bind("welcome.open"));
        open.getStyleClass().add(Styles.ACCENT);
        open.setDefaultButton(false);
        open.setOnAction(_ -> actions.openVideos());
        var sample = new Button();
        sample.setId("open-sample");
        sample.textProperty().bind(texts.bind("welcome.sample"));
        sample.setOnAction(_ -> actions.openSample());
        var model = new Button();
        model.setId("get-model");
        model.textProperty().bind(texts.bind("welcome.model"));
        model.setOnAction(_ -> actions.getModel());
        var buttons = new FlowPane(12, 12, open, sample, model);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, hint, buttons);
    }

    private static Label label(String key, Texts texts, String style) {
        var label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setWrapText(true);
        label.getStyleClass().addAll(style, "centred");
        return label;
    }
}
