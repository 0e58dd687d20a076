package org.frameseek.ui.main;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.storyboard.Storyboard;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.model.ModelMenu;
import org.frameseek.ui.model.ModelViewModel;

/// The menu bar.
final class MainMenu extends MenuBar {
    private final Actions actions;
    private final Settings settings;
    private final ModelViewModel models;
    private final Clearing clearing;
    private final QuestionTools questions;
    private final Controls controls;
    private final Texts texts;

    MainMenu(Actions actions, Settings settings, ModelViewModel models, Clearing clearing, QuestionTools questions,
            Controls controls) {
        this.actions = actions;
        this.settings = settings;
        this.models = models;
        this.clearing = clearing;
        this.questions = questions;
        this.controls = controls;
        this.texts = controls.texts();
        setUseSystemMenuBar(true);
        getMenus().addAll(file(), view(), playback(), matches(), model(), help());
    }

    private Menu file() {
        return menu("menu.file",
                controls.item(Shortcut.OPEN),
                controls.item(Shortcut.OPEN_FOLDER),
                new RecentMenu(clearing, actions::open, texts),
                controls.item("menu.file.sample", actions::openSample),
                controls.item(Shortcut.CLOSE),
                new SeparatorMenuItem(),
                controls.item(Shortcut.EXPORT),
                controls.item(Shortcut.EXPORT_MATCHES),
                controls.item(Shortcut.COPY),
                controls.item(Shortcut.SAVE_HEATMAP),
                controls.item("menu.file.copy-heatmap", actions.handOn()::copyHeatmap),
                storyboard(),
                handOn(),
                actions.handOn().playerMenu(),
                new SeparatorMenuItem(),
                controls.item(Shortcut.SETTINGS),
                controls.item(Shortcut.QUIT));
    }

    private Menu storyboard() {
        var menu = menu("menu.file.storyboard");
        for (var kind : Storyboard.kinds()) {
            menu.getItems().add(controls.item("export.storyboard.as." + kind.name().toLowerCase(Locale.ROOT),
                    () -> actions.handOn().saveStoryboard(kind)));
        }
        return menu;
    }

    /// Exports matches as clips, and as lists for other programs.
    private Menu handOn() {
        var menu = menu("menu.file.hand-on");
        menu.getItems().addAll(controls.item("export.clips.open", actions.handOn()::saveClips),
                controls.item("export.still.open", actions.handOn()::bestStill),
                new SeparatorMenuItem());
        for (var format : EditListFormat.values()) {
            menu.getItems().add(controls.item(
                    "export.list." + format.name().toLowerCase(Locale.ROOT), () -> actions.handOn().saveList(format)));
        }
        return menu;
    }

    private Menu view() {
        var side = new CheckMenuItem();
        side.textProperty().bind(texts.bind(Shortcut.LIBRARY.textKey()));
        side.acceleratorProperty().bind(controls.accelerator(Shortcut.LIBRARY));
        settings.libraryShownProperty().subscribe(side::setSelected);
        side.setOnAction(_ -> controls.keys().run(Shortcut.LIBRARY));
        return menu("menu.view", side,
                controls.item(Shortcut.BOOKMARKS),
                controls.item(Shortcut.INFO),
                controls.item(Shortcut.FULL_SCREEN),
                controls.item(Shortcut.ACTUAL_SIZE),
                new SeparatorMenuItem(),
                controls.item(Shortcut.ZOOM_IN),
                controls.item(Shortcut.ZOOM_OUT),
                controls.item(Shortcut.ZOOM_FIT),
                new SeparatorMenuItem(),
                radio("menu.view.theme", settings.appearanceProperty(), List.of(Appearance.values()),
                        choice -> "theme." + choice.name().toLowerCase(Locale.ROOT)),
                radio("menu.view.language", settings.languageProperty(),
                        List.of(LanguageChoice.values()), choice -> "language." + choice.label()));
    }

    private Menu playback() {
        return menu("menu.playback",
                controls.item(Shortcut.PLAY),
                new SeparatorMenuItem(),
                controls.item(Shortcut.PREVIOUS_FRAME),
                controls.item(Shortcut.NEXT_FRAME),
                controls.item(Shortcut.BACK),
                controls.item(Shortcut.FORWARD),
                controls.item(Shortcut.FAR_BACK),
                controls.item(Shortcut.FAR_FORWARD),
                new SeparatorMenuItem(),
                controls.item(Shortcut.LOOP),
                controls.item(Shortcut.BOOKMARK),
                controls.item(Shortcut.MUTE));
    }

    private Menu matches() {
        return menu("menu.match",
                controls.item(Shortcut.FIND),
                controls.item(Shortcut.LIKE),
                controls.item(Shortcut.FIND_PART),
                controls.item(Shortcut.LOOK_CLOSER),
                controls.item(Shortcut.PIN),
                questions.menu(),
                new SeparatorMenuItem(),
                controls.item(Shortcut.BEST),
                controls.item(Shortcut.NEXT),
                controls.item(Shortcut.PREVIOUS),
                controls.item(Shortcut.NEXT_IN_TIME),
                controls.item(Shortcut.PREVIOUS_IN_TIME),
                new SeparatorMenuItem(),
                controls.item(Shortcut.PLAY_MATCH),
                controls.item(Shortcut.LOOP_MATCH),
                new SeparatorMenuItem(),
                controls.item(Shortcut.IN),
                controls.item(Shortcut.OUT),
                controls.item(Shortcut.IN_AT_CUT),
                controls.item(Shortcut.OUT_AT_CUT),
                controls.item("match.reset", actions::resetMatch),
                controls.item(Shortcut.UNDO),
                controls.item(Shortcut.REDO),
                new SeparatorMenuItem(),
                controls.item("search.forget-all", clearing::clearHistory));
    }

    private Menu model() {
        var menu = menu("menu.model");
        var entries = new ModelMenu(models, texts, questions.lanes()::isIndexed, actions::chooseModel,
                actions::openModelFolder, actions::getModel);
        // An empty menu does not open, so it is filled before it is needed.
        entries.fill(menu.getItems());
        menu.setOnShowing(_ -> entries.fill(menu.getItems()));
        models.modelProperty().addListener((_, _, _) -> entries.fill(menu.getItems()));
        texts.localeProperty().addListener((_, _, _) -> entries.fill(menu.getItems()));
        return menu;
    }

    private Menu help() {
        return menu("menu.help",
                controls.item(Shortcut.HELP),
                controls.item("menu.help.about", actions::about));
    }

    private Menu menu(String key, MenuItem... items) {
        var menu = new Menu(null, null, items);
        menu.textProperty().bind(texts.bind(key));
        return menu;
    }

    private <T> Menu radio(String key, Property<T> property, List<T> values,
            Function<T, String> textKey) {
        var menu = menu(key);
        var group = new ToggleGroup();
        for (var value : values) {
            var choice = new RadioMenuItem();
            choice.textProperty().bind(texts.bind(textKey.apply(value)));
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> property.setValue(value));
            property.subscribe(now -> choice.setSelected(Objects.equals(now, value)));
            menu.getItems().add(choice);
        }
        return menu;
    }
}
