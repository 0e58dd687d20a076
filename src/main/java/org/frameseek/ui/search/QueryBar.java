package org.frameseek.ui.search;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.task.Listeners;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field for the description. Answers follow the typing; Enter jumps to the best match.
public final class QueryBar extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Duration TYPING_PAUSE = Duration.millis(180);

    private final SearchViewModel search;
    private final ObservableValue<Boolean> readsChinese;
    private final Runnable forgetAll;
    private final Texts texts;
    private final CustomTextField field = new CustomTextField();
    private final HBox chips = new HBox();
    private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
    private final Listeners<QueryBar> asked = new Listeners<>();

    /// @param readsChinese whether the model does
    /// @param buttons shown right of the field
    /// @param forgetAll clears the history
    public QueryBar(SearchViewModel search, ObservableValue<Boolean> readsChinese, List<Node> buttons,
            Runnable forgetAll, Texts texts) {
        this.search = search;
        this.readsChinese = readsChinese;
        this.forgetAll = forgetAll;
        this.texts = texts;
        createView(buttons);
        bind();
    }

    /// Called when the user has finished typing, so that the focus can move on.
    public Subscription onAsked(Runnable listener) {
        return asked.add(_ -> listener.run());
    }

    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void createView(List<Node> buttons) {
        var clear = new Button(null, new FontIcon(Feather.X));
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "field-button");
        clear.setFocusTraversable(false);
        clear.accessibleTextProperty().bind(texts.bind("search.clear"));
        clear.visibleProperty().bind(field.textProperty().isNotEmpty().or(search.exampleProperty().greaterThan(-1))
                .and(search.busyProperty().not()));
        clear.setOnAction(_ -> {
            search.clear();
            field.requestFocus();
        });
        var busy = new ProgressIndicator();
        busy.getStyleClass().add("field-progress");
        busy.visibleProperty().bind(search.busyProperty());
        var right = new StackPane(clear);
        // Its many nodes are left out of the window's first picture.
        busy.visibleProperty().subscribe(visible -> {
            if (visible && busy.getParent() == null) {
                right.getChildren().add(busy);
            }
        });

        field.setId("query");
        field.getStyleClass().add("query-field");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setRight(right);
        field.promptTextProperty().bind(Bindings.createStringBinding(this::prompt,
                search.exampleProperty(), readsChinese, texts.localeProperty()));
        field.accessibleTextProperty().bind(field.promptTextProperty());

        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        getStyleClass().add("query-bar");
        HBox.setHgrow(this, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(8, field);
        line.getChildren().addAll(buttons);
        line.getChildren().add(new ScopeSwitch(search, texts));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, new MixSlider(search, texts), chips);
    }

    private void bind() {
        field.textProperty().bindBidirectional(search.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        PictureInput.install(field, search);
        field.textProperty().addListener((_, _, _) -> {
            if (field.isFocused()) {
                typing.playFromStart();
            }
        });
        search.mistakeProperty().subscribe(mistake ->
                field.pseudoClassStateChanged(WRONG, mistake != null));
        typing.setOnFinished(_ -> search.ask());
        search.history().queries().addListener((ListChangeListener<String>) _ -> showChips());
        chips.widthProperty().addListener((_, _, _) -> showChips());
        showChips();
    }

    private String prompt() {
        int example = search.exampleProperty().get();
        if (example >= 0) {
            return texts.get("search.like", search.timecode(example));
        }
        return texts.get(readsChinese.getValue() ? "search.prompt" : "search.prompt.english");
    }

    private void keyPressed(KeyEvent event) {
        if (Shortcut.ASK.isPressedBy(event)) {
            typing.stop();
            search.jumpToBest();
            asked.tell(this);
        } else if (Shortcut.OLDER.isPressedBy(event)) {
            walk(search::older);
        } else if (Shortcut.NEWER.isPressedBy(event)) {
            walk(search::newer);
        } else if (Shortcut.CLEAR.isPressedBy(event)) {
            clearOrLeave();
        } else {
            return;
        }
        event.consume();
    }

    private void clearOrLeave() {
        if (field.getText().isEmpty() && search.exampleProperty().get() < 0) {
            asked.tell(this);
        } else {
            search.clear();
        }
    }

    private void walk(Runnable step) {
        typing.stop();
        step.run();
        typing.stop();
        field.end();
    }

    /// As many as fit, so that none is cut off.
    private void showChips() {
        chips.getChildren().clear();
        double room = chips.getWidth();
        for (var query : search.history().queries()) {
            var chip = chip(query);
            chips.getChildren().add(chip);
            chip.applyCss();
            room -= chip.prefWidth(-1) + chips.getSpacing();
            if (room < 0) {
                chips.getChildren().remove(chip);
                return;
            }
        }
    }

    private Button chip(String query) {
        var chip = new Button(query);
        chip.getStyleClass().addAll(Styles.SMALL, Styles.ROUNDED, "chip");
        chip.setMnemonicParsing(false);
        chip.setMaxWidth(220);
        chip.setTooltip(new Tooltip(query));
        chip.setOnAction(_ -> search.askAndJump(query));
        var forget = new MenuItem();
        forget.textProperty().bind(texts.bind("search.forget"));
        forget.setOnAction(_ -> search.history().forget(query));
        var all = new MenuItem();
        all.textProperty().bind(texts.bind("search.forget-all"));
        all.setOnAction(_ -> forgetAll.run());
        chip.setContextMenu(new ContextMenu(forget, all));
        return chip;
    }
}
