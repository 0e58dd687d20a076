package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what this program is and which components it runs on. Opens a page of the web only when its link is clicked.
public final class AboutDialog {
    private static final URI LICENCE = URI.create("https://www.apache.org/licenses/LICENSE-2.0");

    private final Window owner;
    private final Texts texts;
    private final Supplier<List<Component>> components;
    private final Runnable showLog;
    private final Consumer<URI> browser;

    /// A component of the program, native or not, with the loaded version.
    ///
    /// @param page on the web, or null
    public record Component(String name, String version, @Nullable URI page) {
    }

    /// @param browser shows a page of the web
    public AboutDialog(Window owner, Texts texts, Supplier<List<Component>> components, Runnable showLog,
            Consumer<URI> browser) {
        this.owner = owner;
        this.texts = texts;
        this.components = components;
        this.showLog = showLog;
        this.browser = browser;
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
            grid.addRow(row++, name(component), new Label(component.version()));
        }
        var licences = new Label(texts.get("about.licences"));
        licences.setWrapText(true);
        licences.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        var licence = link(texts.get("about.licence"), LICENCE);
        licence.getStyleClass().add(Styles.TEXT_SMALL);
        var copy = new Button(texts.get("about.copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> copy(parts));
        var log = new Hyperlink(texts.get("about.log"));
        log.setOnAction(_ -> showLog.run());
        var actions = new HBox(16, copy, log);
        actions.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(16, name, what, grid, actions, new VBox(licences, licence));
        content.setPrefWidth(480);
        content.setMinHeight(Region.USE_PREF_SIZE);
        Sheet.show(owner, texts, "about.title", content);
    }

    private Node name(Component component) {
        if (component.page() != null) {
            return link(component.name(), component.page());
        }
        var label = new Label(component.name());
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private Hyperlink link(String words, URI page) {
        var link = new Hyperlink(words);
        link.setTooltip(new Tooltip(page.toString()));
        link.setOnAction(_ -> {
            browser.accept(page);
            link.setVisited(false);
        });
        return link;
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
