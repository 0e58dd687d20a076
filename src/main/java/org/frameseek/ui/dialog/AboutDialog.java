package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;

/// What this program is and what it runs on.
public final class AboutDialog {
    private final Window owner;
    private final Texts texts;
    private final Supplier<List<Component>> components;

    /// A part of the program, native or not, with the version that is loaded.
    public record Component(String name, String version) {
    }

    public AboutDialog(Window owner, Texts texts, Supplier<List<Component>> components) {
        this.owner = owner;
        this.texts = texts;
        this.components = components;
    }

    public void show() {
        var name = new Label(texts.get("app.name"));
        name.getStyleClass().add(Styles.TITLE_2);
        var what = new Label(texts.get("about.what"));
        what.setWrapText(true);
        var grid = new GridPane(16, 4);
        int row = 0;
        for (var component : components.get()) {
            var label = new Label(component.name());
            label.getStyleClass().add(Styles.TEXT_MUTED);
            grid.addRow(row++, label, new Label(component.version()));
        }
        var licences = new Label(texts.get("about.licences"));
        licences.setWrapText(true);
        licences.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        var content = new VBox(16, name, what, grid, licences);
        content.setPrefWidth(480);
        content.setMinHeight(Region.USE_PREF_SIZE);
        Sheet.show(owner, texts, "about.title", content);
    }
}
