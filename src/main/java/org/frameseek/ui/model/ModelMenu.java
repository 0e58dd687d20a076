package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.frameseek.i18n.Texts;

/// The choice of models, as entries for a menu.
public final class ModelMenu {
    private final ModelViewModel models;
    private final Texts texts;
    private final Consumer<Path> onChoose;
    private final Runnable onOpenFolder;

    /// @param onChoose told of a folder to switch to
    /// @param onOpenFolder asks for a folder
    public ModelMenu(ModelViewModel models, Texts texts, Consumer<Path> onChoose, Runnable onOpenFolder) {
        this.models = models;
        this.texts = texts;
        this.onChoose = onChoose;
        this.onOpenFolder = onOpenFolder;
    }

    /// Fills the entries anew: folders come and go.
    public void fill(List<MenuItem> items) {
        items.clear();
        var group = new ToggleGroup();
        var used = models.modelProperty().get();
        for (var folder : models.choices()) {
            var choice = new RadioMenuItem(name(folder));
            choice.setMnemonicParsing(false);
            choice.setToggleGroup(group);
            choice.setSelected(used != null && folder.equals(used.folder()));
            choice.setOnAction(_ -> onChoose.accept(folder));
            items.add(choice);
        }
        var open = new MenuItem(texts.get("model.open"));
        open.setOnAction(_ -> onOpenFolder.run());
        items.add(new SeparatorMenuItem());
        items.add(open);
    }

    private String name(Path folder) {
        return models.isBundled(folder) ? texts.get("model.bundled") : String.valueOf(folder.getFileName());
    }
}
