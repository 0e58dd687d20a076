package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.lane.DifferenceRemark;
import org.frameseek.ui.lane.LaneStrips;
import org.frameseek.ui.lane.OtherModelMenu;
import org.frameseek.ui.question.SavedMenu;
import org.frameseek.ui.question.WatchViewModel.Found;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls of lanes and saved questions, and what they do.
final class QuestionTools {
    private final MainWindow.Models models;
    private final Controls controls;
    private final LaneCommands lanes;
    private final SavedMenu saved;

    /// @param pictures folder for pictures in questions that have no file
    QuestionTools(MainWindow.Models models, MainWindow.Services services, Path pictures,
            Controls controls) {
        this.models = models;
        this.controls = controls;
        lanes = new LaneCommands(models.session(), models.search(), models.model(), models.library(),
                pictures, services.dialogs(), services.toasts(), controls.texts());
        var questions = new QuestionCommands(
                models.session(), models.saved(), lanes, services.dialogs(), services.toasts());
        lanes.onSave(questions::save);
        saved = new SavedMenu(models.saved(), questions, controls.texts());
        controls.keys().set(Shortcut.PIN, lanes::pin);
        models.watch().onFound(found -> tell(found, services));
    }

    LaneCommands lanes() {
        return lanes;
    }

    private void tell(Found found, MainWindow.Services services) {
        var hit = found.hit();
        services.toasts().offer("watch.open", () -> models.main().play(found.video(), hit.best()), "watch.found",
                hit.name(), hit.matches(), String.valueOf(found.video().getFileName()), found.timecode());
    }

    /// The buttons beside the field.
    List<Node> buttons() {
        var pin = controls.iconButton(Feather.LAYERS, Shortcut.PIN);
        pin.setId("pin");
        pin.setMinWidth(Region.USE_PREF_SIZE);
        var button = new MenuButton(null, new FontIcon(Feather.STAR));
        button.setId("questions");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(button, controls.texts().bind("question.menu"));
        fill(button.getItems());
        button.setOnShowing(_ -> fill(button.getItems()));
        return List.of(pin, button);
    }

    /// The same for the menu bar.
    Menu menu() {
        var menu = new Menu();
        menu.textProperty().bind(controls.texts().bind("question.menu"));
        // An empty menu does not open, so it is filled before it is needed.
        fill(menu.getItems());
        menu.setOnShowing(_ -> fill(menu.getItems()));
        return menu;
    }

    /// Anew each time, because questions, models and indexes come and go.
    private void fill(ObservableList<MenuItem> items) {
        var asked = lanes.present().isPresent();
        var others = new OtherModelMenu(lanes, lanes::present, controls.texts());
        others.fill();
        items.setAll(saved.items(asked, !models.session().lanes().all().isEmpty()));
        items.addFirst(others);
    }

    /// Shows the lanes, and where models differ.
    DifferenceRemark show(TimelineHeatmap timeline, OpenVideoFrames frames) {
        new LaneStrips(models.session(), timeline, lanes, frames::timecode, controls);
        return new DifferenceRemark(models.session(), frames::timecode, frame -> {
            models.player().stand(frame);
            timeline.view().showFrame(frame);
        }, controls.texts());
    }
}
