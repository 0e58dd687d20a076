package org.frameseek.ui.player;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.player.PlayerKeys.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons of the player.
final class TransportBar extends HBox {
    private static final double[] SPEEDS = {0.25, 0.5, 1, 1.5, 2, 4};

    private final PlayerViewModel player;
    private final PlayerKeys keys;
    private final Texts texts;

    TransportBar(PlayerViewModel player, PlayerKeys keys, Texts texts, ObservableBooleanValue fullScreen) {
        this.player = player;
        this.keys = keys;
        this.texts = texts;
        getStyleClass().add("transport-bar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
                button(Action.BACK, Feather.REWIND, "player.back"),
                button(Action.PREVIOUS_FRAME, Feather.CHEVRON_LEFT, "player.previous-frame"),
                toggle(Action.PLAY, player.playingProperty(),
                        Feather.PLAY, "player.play", Feather.PAUSE, "player.pause"),
                button(Action.NEXT_FRAME, Feather.CHEVRON_RIGHT, "player.next-frame"),
                button(Action.FORWARD, Feather.FAST_FORWARD, "player.forward"),
                space,
                speedMenu(),
                toggle(Action.MUTE, player.mutedProperty(),
                        Feather.VOLUME_2, "player.mute", Feather.VOLUME_X, "player.unmute"),
                volumeSlider(),
                toggle(Action.FULL_SCREEN, fullScreen,
                        Feather.MAXIMIZE, "player.full-screen", Feather.MINIMIZE, "player.full-screen.leave"));
        // Else the space bar would repeat what was clicked last instead of playing.
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> requestFocus());
        disableProperty().bind(player.videoProperty().isNull());
    }

    private Button button(Action action, Feather icon, String key) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> keys.run(action));
        describe(button, texts.bind(key), action);
        return button;
    }

    private Button toggle(Action action, ObservableBooleanValue on, Feather offIcon, String offKey, Feather onIcon,
            String onKey) {
        var button = button(action, offIcon, offKey);
        var icon = (FontIcon) button.getGraphic();
        icon.iconCodeProperty().bind(Bindings.when(on).then(onIcon).otherwise(offIcon));
        describe(button, Bindings.when(on).then(texts.bind(onKey)).otherwise(texts.bind(offKey)), action);
        return button;
    }

    private void describe(Button button, ObservableValue<String> text, Action action) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("player.tooltip", text, action.text()));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(text);
    }

    private MenuButton speedMenu() {
        var menu = new MenuButton();
        menu.getStyleClass().addAll(Styles.FLAT, "speed");
        menu.textProperty().bind(texts.bind("player.rate", player.speedProperty()));
        menu.accessibleTextProperty().bind(texts.bind("player.speed"));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("player.speed"));
        menu.setTooltip(tooltip);
        var group = new ToggleGroup();
        for (double speed : SPEEDS) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.bind("player.rate", speed));
            item.setToggleGroup(group);
            item.setOnAction(event -> player.speedProperty().set(speed));
            player.speedProperty().subscribe(now -> item.setSelected(now.doubleValue() == speed));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Slider volumeSlider() {
        var slider = new Slider(0, 1, 1);
        slider.getStyleClass().addAll(Styles.SMALL, "volume");
        slider.valueProperty().bindBidirectional(player.volumeProperty());
        slider.accessibleTextProperty().bind(texts.bind("player.volume"));
        slider.disableProperty().bind(player.mutedProperty());
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("player.volume"));
        slider.setTooltip(tooltip);
        return slider;
    }
}
