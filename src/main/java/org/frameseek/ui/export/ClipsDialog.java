package org.frameseek.ui.export;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.WordChoice;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.dialog.Sheet;

/// How to save moments as clips, and how far it is. Saving continues when the window closes.
public final class ClipsDialog {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 240;

    private final Window owner;
    private final ClipsViewModel clips;
    private final Texts texts;

    public ClipsDialog(Window owner, ClipsViewModel clips, Texts texts) {
        this.owner = owner;
        this.clips = clips;
        this.texts = texts;
    }

    public void show() {
        Sheet.show(owner, texts, "export.clips.title", content(), save(), stop());
    }

    private Region content() {
        var list = new ListView<>(clips.rows());
        list.setId("clips");
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(_ -> new ClipCell(clips, texts));
        list.accessibleTextProperty().bind(texts.bind("export.clips.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var form = form();
        form.disableProperty().bind(clips.runningProperty());
        var content = new VBox(12, form, list, new ProblemBar(clips.problemProperty(), texts), foot());
        content.setPrefWidth(WIDTH);
        return content;
    }

    private Node form() {
        var method = new WordChoice<>(List.of(ExcerptMethod.values()), clips.methodProperty(),
                value -> "export.clips.as." + value.name().toLowerCase(Locale.ROOT), texts);
        method.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(method, Priority.ALWAYS);
        var joined = new CheckBox();
        joined.setId("joined");
        joined.textProperty().bind(texts.bind("export.clips.joined"));
        joined.selectedProperty().bindBidirectional(clips.joinedProperty());
        joined.disableProperty().bind(clips.methodProperty().isEqualTo(ExcerptMethod.COPY));
        var handles = new HBox(8, seconds("export.clips.before", clips.beforeProperty()),
                label("export.clips.before"), seconds("export.clips.after", clips.afterProperty()),
                label("export.clips.after"));
        handles.setAlignment(Pos.CENTER_LEFT);
        var form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, label("export.clips.kind"), method);
        form.addRow(1, label("export.clips.handles"), handles);
        form.add(joined, 1, 2);
        return form;
    }

    private SecondsSpinner seconds(String key, ObjectProperty<Double> seconds) {
        var spinner = new SecondsSpinner(seconds);
        spinner.accessibleTextProperty().bind(texts.bind(key));
        return spinner;
    }

    private HBox foot() {
        var size = new Label();
        size.setId("size");
        size.textProperty().bind(Bindings.createStringBinding(this::size,
                clips.rows(), clips.bytesProperty(), texts.localeProperty()));
        var bar = new ProgressBar();
        bar.progressProperty().bind(clips.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Shown.when(bar, clips.runningProperty());
        var foot = new HBox(12, size, bar);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Button save() {
        var save = button("save-clips", "export.clips.save", clips::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        Shown.when(save, clips.runningProperty().not());
        save.disableProperty().bind(Bindings.isEmpty(clips.rows()));
        return save;
    }

    private Button stop() {
        var stop = button("stop-clips", "export.stop", clips::stop);
        Shown.when(stop, clips.runningProperty());
        return stop;
    }

    private String size() {
        double seconds = clips.rows().stream().mapToDouble(row -> row.excerpt().seconds()).sum();
        return texts.get("export.clips.size", clips.rows().size(), Formats.clock(seconds),
                Formats.size(clips.bytesProperty().get(), texts.localeProperty().get()));
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Label label(String key) {
        var label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
