package org.frameseek.ui.player;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.Shortcut;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons of the player.
final class TransportBar extends HBox {
    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");
    private static final PseudoClass LOOPING = PseudoClass.getPseudoClass("looping");
    private static final double[] SPEEDS = {0.25, 0.5, 1, 1.5, 2, 4};

    private final PlayerViewModel player;
    private final Controls controls;
    private final Texts texts;

    TransportBar(PlayerViewModel player, Controls controls, ObservableBooleanValue fullScreen) {
        this.player = player;
        this.controls = controls;
        this.texts = controls.texts();
        getStyleClass().add("transport-bar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
                controls.iconButton(Feather.REWIND, Shortcut.BACK),
                controls.iconButton(Feather.CHEVRON_LEFT, Shortcut.PREVIOUS_FRAME),
                toggle(Shortcut.PLAY, player.playingProperty(),
                        Feather.PLAY, "player.play", Feather.PAUSE, "player.pause"),
                controls.iconButton(Feather.CHEVRON_RIGHT, Shortcut.NEXT_FRAME),
                controls.iconButton(Feather.FAST_FORWARD, Shortcut.FORWARD),
                space,
                controls.iconButton(Feather.CROP, Shortcut.FIND_PART),
                loopButton(),
                speedMenu(),
                toggle(Shortcut.MUTE, player.settings().mutedProperty(),
                        Feather.VOLUME_2, "player.mute", Feather.VOLUME_X, "player.unmute"),
                volumeSlider(),
                toggle(Shortcut.FULL_SCREEN, fullScreen,
                        Feather.MAXIMIZE, "player.full-screen", Feather.MINIMIZE, "player.full-screen.leave"));
        // Otherwise the space bar would press the last clicked button instead of playing.
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> requestFocus());
        disableProperty().bind(player.videoProperty().isNull());
    }

    private Button toggle(Shortcut shortcut, ObservableBooleanValue on, Feather offIcon, String offKey, Feather onIcon,
            String onKey) {
        var button = controls.iconButton(offIcon, shortcut);
        var icon = (FontIcon) button.getGraphic();
        icon.iconCodeProperty().bind(Bindings.when(on).then(onIcon).otherwise(offIcon));
        controls.tip(button, Bindings.when(on).then(texts.bind(onKey)).otherwise(texts.bind(offKey)), shortcut);
        return button;
    }

    private Button loopButton() {
        var loop = player.loop();
        var button = controls.iconButton(Feather.REPEAT, Shortcut.LOOP);
        button.setId("loop");
        var key = Bindings.createStringBinding(() -> loop.isSet() ? "player.loop.clear"
                : loop.startProperty().get() == AbLoop.NONE ? "player.loop.start" : "player.loop.end",
                loop.startProperty(), loop.endProperty());
        controls.tip(button, key.flatMap(texts::bind), Shortcut.LOOP);
        loop.startProperty().subscribe(_ -> showLoop(button));
        loop.endProperty().subscribe(_ -> showLoop(button));
        return button;
    }

    private void showLoop(Button button) {
        button.pseudoClassStateChanged(BEGUN, player.loop().startProperty().get() != AbLoop.NONE);
        button.pseudoClassStateChanged(LOOPING, player.loop().isSet());
    }

    private MenuButton speedMenu() {
        var menu = new MenuButton();
        menu.getStyleClass().addAll(Styles.FLAT, "speed");
        menu.textProperty().bind(texts.bind("player.rate", player.settings().speedProperty()));
        Tips.set(menu, texts.bind("player.speed"));
        var group = new ToggleGroup();
        for (double speed : SPEEDS) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.bind("player.rate", speed));
            item.setToggleGroup(group);
            item.setOnAction(event -> player.settings().speedProperty().set(speed));
            player.settings().speedProperty().subscribe(now -> item.setSelected(now.doubleValue() == speed));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Slider volumeSlider() {
        var slider = new Slider(0, 1, 1);
        slider.getStyleClass().addAll(Styles.SMALL, "volume");
        slider.valueProperty().bindBidirectional(player.settings().volumeProperty());
        slider.disableProperty().bind(player.settings().mutedProperty());
        Tips.set(slider, texts.bind("player.volume"));
        return slider;
    }
}
