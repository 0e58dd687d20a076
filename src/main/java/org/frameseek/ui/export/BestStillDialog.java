package org.frameseek.ui.export;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.frameseek.export.still.StillFormat;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.WordChoice;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.dialog.Sheet;
import org.frameseek.ui.export.BestStillViewModel.Choice;

/// The stills of a moment side by side: one is chosen and saved, or all are.
public final class BestStillDialog {
    private static final double PICTURE_WIDTH = 272;
    private static final double PICTURE_HEIGHT = 204;
    private static final double GAP = 8;
    /// Three cards with their edges, and two lines of text below the pictures.
    private static final double WIDTH = 3 * (PICTURE_WIDTH + 16) + 2 * GAP;
    private static final double HEIGHT = PICTURE_HEIGHT + 64;

    private final Window owner;
    private final BestStillViewModel stills;
    private final ObjectProperty<StillFormat> format;
    private final Consumer<List<Integer>> save;
    private final Texts texts;
    private final ToggleGroup chosen = new ToggleGroup();

    /// @param format of what is saved
    /// @param save saves frames
    public BestStillDialog(Window owner, BestStillViewModel stills, ObjectProperty<StillFormat> format,
            Consumer<List<Integer>> save, Texts texts) {
        this.owner = owner;
        this.stills = stills;
        this.format = format;
        this.save = save;
        this.texts = texts;
    }

    public void show() {
        Sheet.show(owner, texts, "export.still.title", content(), formats(), saveAll(), saveOne());
    }

    private Region content() {
        var cards = new HBox(GAP);
        cards.setId("stills");
        cards.setAlignment(Pos.CENTER);
        var wait = new ProgressIndicator();
        wait.setMaxSize(32, 32);
        wait.accessibleTextProperty().bind(texts.bind("export.still.looking"));
        Shown.when(wait, stills.lookingProperty());
        var pictures = new StackPane(cards, wait);
        pictures.setMinSize(WIDTH, HEIGHT);
        var content = new VBox(12, pictures, new ProblemBar(stills.problemProperty(), texts));
        ListChangeListener<Choice> fill = _ -> fill(cards);
        stills.choices().addListener(fill);
        fill(cards);
        content.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .addListener((_, was, showing) -> {
                    if (was && !showing) {
                        stills.choices().removeListener(fill);
                        stills.cancel();
                    }
                });
        return content;
    }

    private void fill(HBox cards) {
        cards.getChildren().setAll(stills.choices().stream().map(this::card).toList());
        if (!cards.getChildren().isEmpty()) {
            var best = (ToggleButton) cards.getChildren().getFirst();
            best.setSelected(true);
            // The keys choose a still, not the format.
            best.requestFocus();
        }
    }

    private ToggleButton card(Choice choice) {
        var picture = new ImageView(choice.picture());
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        var card = new ToggleButton(null, picture);
        card.getStyleClass().addAll(Styles.FLAT, "still-card");
        card.setContentDisplay(ContentDisplay.TOP);
        card.setTextAlignment(TextAlignment.CENTER);
        card.setUserData(choice);
        card.textProperty().bind(texts.bind("export.still.card",
                texts.bind("export.still." + choice.kind().name().toLowerCase(Locale.ROOT)), choice.frame(),
                choice.timecode()));
        card.setToggleGroup(chosen);
        return card;
    }

    private Node formats() {
        var kind = new WordChoice<>(List.of(StillFormat.values()), format,
                value -> "format." + value.name().toLowerCase(Locale.ROOT), texts);
        kind.accessibleTextProperty().bind(texts.bindWithoutMnemonic("settings.format"));
        ButtonBar.setButtonData(kind, ButtonData.LEFT);
        ButtonBar.setButtonUniformSize(kind, false);
        return kind;
    }

    private Button saveAll() {
        var all = button("save-stills", "export.still.save-all",
                () -> stills.choices().stream().map(Choice::frame).distinct().toList());
        all.disableProperty().bind(Bindings.isEmpty(stills.choices()));
        return all;
    }

    private Button saveOne() {
        var one = button("save-still", "export.still.save",
                () -> List.of(((Choice) chosen.getSelectedToggle().getUserData()).frame()));
        one.getStyleClass().add(Styles.ACCENT);
        one.setDefaultButton(true);
        one.disableProperty().bind(chosen.selectedToggleProperty().isNull());
        return one;
    }

    private Button button(String id, String key, Supplier<List<Integer>> frames) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(_ -> {
            save.accept(frames.get());
            button.getScene().getWindow().hide();
        });
        return button;
    }
}
