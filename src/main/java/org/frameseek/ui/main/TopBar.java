package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.model.ModelMenu;
import org.frameseek.ui.model.ModelNames;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.search.QueryBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the video: library switch, description and model.
final class TopBar extends VBox {
    private final Settings settings;
    private final ModelViewModel models;
    private final Controls controls;
    private final Texts texts;

    TopBar(QueryBar query, Settings settings, ModelViewModel models, ModelMenu menu,
            ObservableBooleanValue videoOpen, Controls controls) {
        this.settings = settings;
        this.models = models;
        this.controls = controls;
        texts = controls.texts();
        var line = new HBox(8, librarySwitch(), query, exportButton(videoOpen), modelButton(menu));
        line.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("top-bar");
        getChildren().add(line);
    }

    private ToggleButton librarySwitch() {
        var button = new ToggleButton(null, new FontIcon(Feather.SIDEBAR));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        controls.tip(button, texts.bind("library.toggle"), Shortcut.LIBRARY);
        settings.libraryShownProperty().subscribe(button::setSelected);
        button.setOnAction(_ -> controls.keys().run(Shortcut.LIBRARY));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button exportButton(ObservableBooleanValue videoOpen) {
        var button = controls.iconButton(Feather.CAMERA, Shortcut.EXPORT);
        button.setId("export");
        button.disableProperty().bind(Bindings.not(videoOpen));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private MenuButton modelButton(ModelMenu menu) {
        var button = new MenuButton(null, new FontIcon(Feather.CPU));
        button.setId("model");
        button.setMnemonicParsing(false);
        button.setMaxWidth(200);
        button.setMinWidth(120);
        button.textProperty().bind(Bindings.createStringBinding(this::modelName, models.modelProperty(),
                models.loadingProperty(), texts.localeProperty()));
        Tips.set(button, texts.bind("model.choose"));
        menu.fill(button.getItems());
        button.setOnShowing(_ -> menu.fill(button.getItems()));
        return button;
    }

    private String modelName() {
        if (models.loadingProperty().get()) {
            return texts.get("model.loading");
        }
        var model = models.modelProperty().get();
        return model == null ? texts.get("model.none") : new ModelNames(models, texts).of(model.folder());
    }
}
