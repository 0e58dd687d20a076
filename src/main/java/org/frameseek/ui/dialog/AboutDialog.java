package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what this program is and which components it runs on.
public final class AboutDialog {
    private final Window owner;
    private final Texts texts;
    private final Supplier<List<Component>> components;
    private final Runnable showLog;

    /// A component of the program, native or not, with the loaded version.
    public record Component(String name, String version) {
    }

    public AboutDialog(Window owner, Texts texts, Supplier<List<Component>> components, Runnable showLog) {
        this.owner = owner;
        this.texts = texts;
        this.components = components;
        this.showLog = showLog;
    }

    public void show() {
        var name = new Label(texts.get("app.name"));
        name.getStyleClass().add(Styles.TITLE_2);
        var what = new Label(texts.get("about.what"));
        what.setWrapText(true);
        var grid = new GridPane(16, 4);
        int row = 0;
        var parts = components.get();
        for (var component : parts) {
            var label = new Label(component.name());
            label.getStyleClass().add(Styles.TEXT_MUTED);
            grid.addRow(row++, label, new Label(component.version()));
        }
        var licences = new Label(texts.get("about.licences"));
        licences.setWrapText(true);
        licences.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        var copy = new Button(texts.get("about.copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> copy(parts));
        var log = new Hyperlink(texts.get("about.log"));
        log.setOnAction(_ -> showLog.run());
        var actions = new HBox(16, copy, log);
        actions.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(16, name, what, grid, actions, licences);
        content.setPrefWidth(480);
        content.setMinHeight(Region.USE_PREF_SIZE);
        Sheet.show(owner, texts, "about.title", content);
    }

    /// Details to paste into a problem report.
    private static void copy(List<Component> parts) {
        var content = new ClipboardContent();
        content.putString(parts.stream()
                .map(part -> part.name() + " " + part.version())
                .collect(Collectors.joining("\n", "", "\n" + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + " " + System.getProperty("os.arch"))));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
