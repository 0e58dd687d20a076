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
import javafx.scene.input.KeyCombination;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.Settings;
import org.frameseek.ui.model.ModelMenu;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.timeline.TimelineHeatmap;

/// The menu bar.
final class MainMenu extends MenuBar {
    private final Actions actions;
    private final Settings settings;
    private final SearchViewModel search;
    private final ModelViewModel models;
    private final TimelineHeatmap timeline;
    private final Texts texts;

    MainMenu(Actions actions, Settings settings, SearchViewModel search, ModelViewModel models,
            TimelineHeatmap timeline, Texts texts) {
        this.actions = actions;
        this.settings = settings;
        this.search = search;
        this.models = models;
        this.timeline = timeline;
        this.texts = texts;
        setUseSystemMenuBar(true);
        getMenus().addAll(file(), view(), matches(), model(), help());
    }

    private Menu file() {
        return menu("menu.file",
                entry("menu.file.open", "Shortcut+O", actions::openVideos),
                entry("menu.file.folder", "Shortcut+Shift+O", actions::openFolder),
                entry("menu.file.sample", null, actions::openSample),
                new SeparatorMenuItem(),
                entry("menu.file.export", "Shortcut+E", actions::exportShown),
                entry("menu.file.export-matches", "Shortcut+Shift+E", actions::exportMatches),
                entry("menu.file.copy", "Shortcut+Shift+C", actions::copyShown),
                entry("menu.file.heatmap", "Shortcut+Shift+H", actions::saveHeatmap),
                new SeparatorMenuItem(),
                entry("menu.file.settings", "Shortcut+Comma", actions::settings),
                entry("menu.file.quit", "Shortcut+Q", actions::quit));
    }

    private Menu view() {
        var library = new CheckMenuItem();
        library.textProperty().bind(texts.bind("menu.view.library"));
        library.setAccelerator(KeyCombination.valueOf("Shortcut+L"));
        settings.libraryShownProperty().subscribe(library::setSelected);
        library.setOnAction(_ -> settings.libraryShownProperty().set(library.isSelected()));
        return menu("menu.view", library,
                entry("menu.view.full-screen", "F11", actions::fullScreen),
                new SeparatorMenuItem(),
                entry("menu.view.zoom-in", "Shortcut+Plus", timeline::zoomIn),
                entry("menu.view.zoom-out", "Shortcut+Minus", timeline::zoomOut),
                entry("menu.view.zoom-fit", "Shortcut+0", timeline::zoomToFit),
                new SeparatorMenuItem(),
                radio("menu.view.theme", settings.appearanceProperty(), List.of(Appearance.values()),
                        choice -> "theme." + choice.name().toLowerCase(Locale.ROOT)),
                radio("menu.view.language", settings.languageProperty(), List.of("", "en", "zh-CN"),
                        tag -> tag.isEmpty() ? "language.system" : "language." + tag));
    }

    private Menu matches() {
        return menu("menu.match",
                entry("menu.match.find", "Shortcut+F", actions::find),
                entry("menu.match.like", "Shortcut+Shift+F", actions::findLikeShown),
                new SeparatorMenuItem(),
                entry("menu.match.best", "Shortcut+Enter", search::jumpToBest),
                entry("menu.match.next", "Shortcut+G", search::next),
                entry("menu.match.previous", "Shortcut+Shift+G", search::previous));
    }

    private Menu model() {
        var menu = menu("menu.model");
        var entries = new ModelMenu(models, texts, actions::chooseModel, actions::openModelFolder);
        // A menu without entries does not open, so it is filled before it is needed.
        entries.fill(menu.getItems());
        menu.setOnShowing(_ -> entries.fill(menu.getItems()));
        models.modelProperty().addListener((_, _, _) -> entries.fill(menu.getItems()));
        texts.localeProperty().addListener((_, _, _) -> entries.fill(menu.getItems()));
        return menu;
    }

    private Menu help() {
        return menu("menu.help",
                entry("menu.help.shortcuts", "F1", actions::shortcuts),
                entry("menu.help.about", null, actions::about));
    }

    private Menu menu(String key, MenuItem... items) {
        var menu = new Menu(null, null, items);
        menu.textProperty().bind(texts.bind(key));
        return menu;
    }

    private MenuItem entry(String key, String keys, Runnable action) {
        var entry = new MenuItem();
        entry.textProperty().bind(texts.bind(key));
        if (keys != null) {
            entry.setAccelerator(KeyCombination.valueOf(keys));
        }
        entry.setOnAction(_ -> action.run());
        return entry;
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
