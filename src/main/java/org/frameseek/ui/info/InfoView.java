package org.frameseek.ui.info;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.library.VideoCommands;
import org.frameseek.ui.library.VideoItem;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.library.VideoWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All that is known of the selected video, and, when it could not be indexed, why and what to do.
public final class InfoView extends ScrollPane {
    private final InfoViewModel info;
    private final VideoCommands commands;
    private final ObservableValue<@Nullable BitSet> damaged;
    private final Consumer<Path> reveal;
    private final Texts texts;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label problem = new Label();
    private final Button retry;
    private final Button show;
    private final GridPane facts = new GridPane(12, 8);
    private final Label none = new Label();
    private List<Fact> listed = List.of();

    /// @param damaged the damaged frames of the open video, or null
    /// @param reveal shows a file in the system's file manager
    public InfoView(InfoViewModel info, VideoCommands commands, ObservableValue<@Nullable BitSet> damaged,
            Consumer<Path> reveal, Texts texts) {
        this.info = info;
        this.commands = commands;
        this.damaged = damaged;
        this.reveal = reveal;
        this.texts = texts;
        retry = button("video.retry", Feather.REFRESH_CW);
        show = button("video.reveal", Feather.FOLDER);
        createView();
        info.itemProperty().subscribe(this::update);
        info.bytesProperty().subscribe(this::update);
        damaged.subscribe(this::update);
        texts.localeProperty().subscribe(this::update);
        update();
    }

    private void createView() {
        setId("info");
        setFitToWidth(true);
        getStyleClass().addAll("info", "panel");
        accessibleTextProperty().bind(texts.bind("info.heading"));
        name.setId("info-name");
        name.getStyleClass().add(Styles.TEXT_BOLD);
        state.getStyleClass().add(Styles.TEXT_MUTED);
        problem.setId("info-problem");
        problem.getStyleClass().add("remark");
        problem.setMaxWidth(Double.MAX_VALUE);
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.textProperty().bind(texts.bind("info.none"));
        for (var words : new Label[] {name, state, problem, none}) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            Shown.when(words, words.textProperty().isNotEmpty());
        }
        Shown.when(none, info.itemProperty().isNull());
        retry.setId("retry");
        Shown.when(retry, problem.visibleProperty());
        Shown.when(show, info.itemProperty().isNotNull());
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(labels, values);
        setContent(new VBox(8, none, name, state, problem, new FlowPane(8, 8, retry, show), facts));
        retry.setOnAction(_ -> commands.index(List.of(shown())));
        show.setOnAction(_ -> reveal.accept(shown().file()));
    }

    private Button button(String key, Feather icon) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.textProperty().bind(texts.bind(key));
        return button;
    }

    private VideoItem shown() {
        return Objects.requireNonNull(info.itemProperty().get(), "no video is shown");
    }

    private void update() {
        var words = new VideoWords(texts);
        var item = info.itemProperty().get();
        name.setText(item == null ? "" : item.name());
        boolean failed = item != null && item.state() == State.FAILED;
        state.setText(item == null || failed ? "" : words.state(item));
        problem.setText(failed ? words.sentence(item) : "");
        list(item == null ? List.of() : facts(item));
    }

    private List<Fact> facts(VideoItem item) {
        var open = info.open();
        var damage = open == null || damaged.getValue() == null ? new BitSet() : damaged.getValue();
        return new VideoFacts(texts).of(item, open, damage, info.bytesProperty().get());
    }

    /// A running index changes its item many times per second, but few of the lines.
    private void list(List<Fact> now) {
        if (now.equals(listed)) {
            return;
        }
        listed = now;
        facts.getChildren().clear();
        int row = 0;
        for (var fact : now) {
            var name = label(texts.bind(fact.labelKey()), Styles.TEXT_MUTED);
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(row++, name, label(new SimpleStringProperty(fact.value()), "fact"));
        }
    }

    private static Label label(ObservableValue<String> words, String style) {
        var label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
