package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.frameseek.i18n.Texts;

/// The choice of models as menu entries.
public final class ModelMenu {
    private final ModelViewModel models;
    private final Texts texts;
    private final Predicate<Path> indexed;
    private final Consumer<Path> onChoose;
    private final Runnable onOpenFolder;
    private final Runnable onGet;

    /// @param indexed whether the open video has an index for the model in this folder
    /// @param onChoose receives the folder to switch to
    /// @param onOpenFolder asks for a folder
    /// @param onGet offers models to download
    public ModelMenu(ModelViewModel models, Texts texts, Predicate<Path> indexed, Consumer<Path> onChoose,
            Runnable onOpenFolder, Runnable onGet) {
        this.models = models;
        this.texts = texts;
        this.indexed = indexed;
        this.onChoose = onChoose;
        this.onOpenFolder = onOpenFolder;
        this.onGet = onGet;
    }

    /// Rebuilds the entries, because folders come and go.
    public void fill(List<MenuItem> items) {
        items.clear();
        var group = new ToggleGroup();
        var used = models.modelProperty().get();
        for (var folder : models.choices()) {
            var name = new ModelNames(models, texts).of(folder);
            var choice = new RadioMenuItem(
                    indexed.test(folder) ? texts.get("model.has-index", name) : name);
            choice.setMnemonicParsing(false);
            choice.setToggleGroup(group);
            choice.setSelected(used != null && folder.equals(used.folder()));
            choice.setOnAction(_ -> onChoose.accept(folder));
            items.add(choice);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("model.get", onGet));
        items.add(item("model.open", onOpenFolder));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
