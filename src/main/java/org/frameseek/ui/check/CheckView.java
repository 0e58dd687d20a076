package org.frameseek.ui.check;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.frameseek.ui.control.Shown;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Checks the open video and lists what was found. A click or Enter goes there.
public final class CheckView extends VBox {
    private static final double ROW = 28;
    private static final int ROWS = 8;

    private final CheckViewModel checks;
    private final IntConsumer jump;
    private final ListView<Finding> list = new ListView<>();

    /// @param frames of the open video, or null
    /// @param jump goes to a frame
    public CheckView(CheckViewModel checks, ObservableValue<@Nullable FrameTable> frames, IntConsumer jump,
            Texts texts) {
        this.checks = checks;
        this.jump = jump;
        getStyleClass().addAll("check", "panel");
        var start = button("check.start", Feather.CHECK_SQUARE, texts);
        start.setId("check");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> checks.check());
        start.disableProperty().bind(checks.possibleProperty().map(possible -> !possible));
        var busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        var stop = button("export.stop", Feather.X, texts);
        stop.setOnAction(_ -> checks.stop());
        var running = new HBox(8, busy, text(texts.bind("check.running")), stop);
        running.setAlignment(Pos.CENTER_LEFT);
        Shown.when(running, checks.checkingProperty());
        var result = text(Bindings.createStringBinding(() -> result(texts), checks.findingsProperty(),
                texts.localeProperty()));
        Shown.when(result, result.textProperty().isNotEmpty());
        createList(frames, texts);
        var top = new HBox(8, start, result);
        top.setAlignment(Pos.CENTER_LEFT);
        Shown.when(top, checks.checkingProperty().not());
        setSpacing(8);
        getChildren().addAll(top, running, list);
    }

    private void createList(ObservableValue<@Nullable FrameTable> frames, Texts texts) {
        list.setId("findings");
        list.getStyleClass().add(Styles.DENSE);
        list.setFixedCellSize(ROW);
        list.accessibleTextProperty().bind(texts.bind("check.heading"));
        list.setCellFactory(_ -> new FindingCell(frames, texts));
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        checks.findingsProperty().subscribe(found -> {
            list.getItems().setAll(found == null ? List.of() : found);
            list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, ROWS) + 2);
        });
        texts.localeProperty().subscribe(list::refresh);
        list.setMinHeight(ROW * 2);
        Shown.when(list, Bindings.isNotEmpty(list.getItems()));
    }

    private void go() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            jump.accept(chosen.frames().first());
        }
    }

    private String result(Texts texts) {
        var found = checks.findingsProperty().get();
        if (found == null) {
            return "";
        }
        return found.isEmpty() ? texts.get("check.nothing") : texts.get("check.found", found.size());
    }

    private static Button button(String key, Feather icon, Texts texts) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.textProperty().bind(texts.bind(key));
        return button;
    }

    private static Label text(ObservableValue<String> words) {
        var label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
