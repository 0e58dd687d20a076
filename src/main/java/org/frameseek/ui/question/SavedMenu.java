package org.frameseek.ui.question;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.frameseek.i18n.Texts;
import org.frameseek.library.LaneSet;
import org.frameseek.library.SavedQuestion;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The saved questions and sets as menu entries, each with what can be done with it.
public final class SavedMenu {
    private final SavedViewModel saved;
    private final SavedActions actions;
    private final Texts texts;

    public SavedMenu(SavedViewModel saved, SavedActions actions, Texts texts) {
        this.saved = saved;
        this.actions = actions;
        this.texts = texts;
    }

    /// @param asked whether there is a question to save
    /// @param lanes whether there are lanes to save
    public List<MenuItem> items(boolean asked, boolean lanes) {
        var items = new ArrayList<MenuItem>();
        items.add(item("question.save", actions::saveQuestion, !asked));
        items.add(item("question.save-lanes", actions::saveLanes, !lanes));
        var now = saved.savedProperty().get();
        if (!now.questions().isEmpty()) {
            items.add(new SeparatorMenuItem());
            now.questions().forEach(question -> items.add(menu(question)));
        }
        if (!now.sets().isEmpty()) {
            items.add(new SeparatorMenuItem());
            now.sets().forEach(set -> items.add(menu(set)));
        }
        return items;
    }

    private Menu menu(SavedQuestion question) {
        var watch = new CheckMenuItem(texts.get("question.watch"));
        watch.setSelected(question.watched());
        // The frames of one video mean nothing in others.
        watch.setDisable(!question.question().isOfAnyVideo());
        watch.setOnAction(_ -> actions.watch(question, watch.isSelected()));
        var menu = new Menu(question.name(), new FontIcon(question.watched() ? Feather.EYE : Feather.STAR),
                item("question.ask", () -> actions.ask(question), false),
                item("question.pin", () -> actions.pin(question), false),
                watch,
                new SeparatorMenuItem(),
                item("question.rename", () -> actions.rename(question), false),
                item("question.remove", () -> actions.remove(question), false));
        menu.setMnemonicParsing(false);
        return menu;
    }

    private Menu menu(LaneSet set) {
        var menu = new Menu(set.name(), new FontIcon(Feather.LAYERS),
                item("question.open-lanes", () -> actions.open(set), false),
                new SeparatorMenuItem(),
                item("question.rename", () -> actions.rename(set), false),
                item("question.remove", () -> actions.remove(set), false));
        menu.setMnemonicParsing(false);
        return menu;
    }

    private MenuItem item(String key, Runnable action, boolean disabled) {
        var item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> action.run());
        item.setDisable(disabled);
        return item;
    }
}
