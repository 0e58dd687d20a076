package org.frameseek.ui.settings;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.converter.IntegerStringConverter;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.WordChoice;
import org.frameseek.ui.dialog.Dialogs;

/// Settings under headings: rows of a label and a control bound to a property. Texts follow the language, because it is
/// one of the settings.
final class SettingsForm extends GridPane {
    private final Texts texts;
    private int rows;

    SettingsForm(Texts texts) {
        this.texts = texts;
        getStyleClass().add("form");
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, controls);
    }

    void heading(String key) {
        var heading = new Label();
        heading.getStyleClass().addAll(Styles.TEXT_BOLD, "form-heading");
        heading.textProperty().bind(texts.bind(key));
        add(heading, 0, rows++, 2, 1);
    }

    CheckBox flag(String key, ObjectProperty<Boolean> property) {
        var box = new CheckBox();
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.textProperty().bind(texts.bind(key));
        box.selectedProperty().bindBidirectional(property);
        add(box, 1, rows++);
        return box;
    }

    void action(String key, Runnable action) {
        var button = button(key);
        button.setOnAction(_ -> action.run());
        add(button, 1, rows++);
    }

    <T> void choice(String key, ObjectProperty<T> property, List<T> values, Function<T, String> textKey) {
        var box = new WordChoice<>(values, property, textKey, texts);
        box.setMaxWidth(Double.MAX_VALUE);
        row(key, box);
    }

    Spinner<Integer> number(String key, ObjectProperty<Integer> property, int least, int most) {
        var spinner = new Spinner<Integer>(least, most, property.get());
        spinner.setEditable(true);
        var factory = spinner.getValueFactory();
        factory.setConverter(new IntegerStringConverter() {
            @Override
            public Integer fromString(String text) {
                return text.isBlank() ? factory.getValue() : super.fromString(text);
            }
        });
        factory.valueProperty().bindBidirectional(property);
        spinner.getEditor().setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0,3}") ? change : null));
        row(key, spinner);
        return spinner;
    }

    TextField text(String key, ObjectProperty<String> property) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        row(key, field);
        return field;
    }

    /// @param own shown while no folder is chosen
    void folder(String key, ObjectProperty<String> property, ObservableValue<String> own, Dialogs dialogs) {
        var choose = button("settings.choose");
        choose.setOnAction(_ -> dialogs.chooseFolder(key, property.get().isEmpty() ? null : Path.of(property.get()))
                .ifPresent(folder -> property.set(folder.toString())));
        var reset = button("settings.reset");
        reset.getStyleClass().add(Styles.FLAT);
        reset.disableProperty().bind(property.isEqualTo(""));
        reset.setOnAction(_ -> property.set(""));
        row(key, new HBox(8, choose, reset));
        // Shown in full, because a truncated path says nothing.
        note(Bindings.createStringBinding(
                () -> property.get().isEmpty() ? own.getValue() : property.get(), property, own));
    }

    /// Buttons without a label, for what can be done now.
    void actions(Node... buttons) {
        var line = new HBox(8, buttons);
        var visible = Stream.of(buttons).map(Node::visibleProperty).toArray(Observable[]::new);
        Shown.when(line, Bindings.createBooleanBinding(
                () -> Stream.of(buttons).anyMatch(Node::isVisible), visible));
        add(line, 1, rows++);
    }

    Button button(String key) {
        var button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void note(String key) {
        note(texts.bind(key));
    }

    void note(ObservableValue<String> words) {
        small(words, Styles.TEXT_MUTED);
    }

    /// Takes no space while there is no warning.
    void warning(ObservableValue<String> words) {
        var warning = small(words, Styles.WARNING);
        Shown.when(warning, warning.textProperty().isNotEmpty());
    }

    private Label small(ObservableValue<String> words, String style) {
        var note = new Label();
        note.getStyleClass().addAll(Styles.TEXT_SMALL, style);
        note.textProperty().bind(words);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        add(note, 1, rows++);
        return note;
    }

    private void row(String key, Node control) {
        var label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(texts.bindWithoutMnemonic(key));
        addRow(rows++, label, control);
    }
}
