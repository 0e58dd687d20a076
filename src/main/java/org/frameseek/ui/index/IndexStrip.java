package org.frameseek.ui.index;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.engine.pack.DriverProbe.Card;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.index.IndexProgress;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.model.GraphicsCard;
import org.frameseek.ui.model.ModelNames;
import org.frameseek.ui.model.ModelViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom of the window: what is being indexed, how fast, and with what.
public final class IndexStrip extends HBox {
    private final IndexQueue queue;
    private final ModelViewModel models;
    private final Settings settings;
    private final GraphicsCard card;
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label what = new Label();
    private final Label device = new Label();
    private final Button useCard = new Button();
    private final Button pause = iconButton();
    private final Button cancel = iconButton();

    /// @param onCard shows the settings of the graphics card
    public IndexStrip(IndexQueue queue, ModelViewModel models, Settings settings, GraphicsCard card, Runnable onCard,
            Texts texts) {
        this.queue = queue;
        this.models = models;
        this.settings = settings;
        this.card = card;
        this.texts = texts;
        createView(onCard);
        bind();
    }

    private void createView(Runnable onCard) {
        bar.getStyleClass().add("strip-bar");
        what.setId("indexing");
        what.setMinWidth(0);
        what.getStyleClass().addAll(Styles.TEXT_SMALL, "figures");
        device.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        device.setMinWidth(0);
        cancel.setGraphic(new FontIcon(Feather.X));
        useCard.setId("use-card");
        useCard.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        useCard.setOnAction(_ -> onCard.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        // The text changes its length with every report, so the buttons come first.
        getChildren().addAll(bar, pause, cancel, what, space, useCard, device);
    }

    private static Button iconButton() {
        var button = new Button();
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        return button;
    }

    private void bind() {
        var something = Bindings.isNotEmpty(queue.waiting());
        Shown.when(bar, something);
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::part, queue.progressProperty(),
                queue.currentProperty()));
        what.textProperty().bind(Bindings.createStringBinding(this::words, queue.progressProperty(),
                queue.currentProperty(), queue.pausedProperty(), queue.holdProperty(), queue.waiting(),
                texts.localeProperty()));
        Shown.when(pause, something);
        pause.graphicProperty().bind(queue.pausedProperty()
                .map(paused -> new FontIcon(paused ? Feather.PLAY : Feather.PAUSE)));
        pause.setOnAction(_ -> {
            if (queue.pausedProperty().get()) {
                queue.resume();
            } else {
                queue.pause();
            }
        });
        Tips.set(pause, Bindings.createStringBinding(
                () -> texts.get(queue.pausedProperty().get() ? "index.resume" : "index.pause"),
                queue.pausedProperty(), texts.localeProperty()));
        cancel.visibleProperty().bind(queue.currentProperty().isNotNull());
        // Keeps its space between two videos.
        cancel.managedProperty().bind(something);
        cancel.setOnAction(_ -> queue.cancel(queue.currentProperty().get()));
        Tips.set(cancel, texts.bind("index.cancel"));
        useCard.textProperty().bind(texts.bind("card.use", card.cardProperty().map(Card::name).orElse("")));
        Shown.when(useCard, Bindings.createBooleanBinding(
                () -> card.cardProperty().get() != null && card.stateProperty().get() == GraphicsCard.State.OFFERED,
                card.cardProperty(), card.stateProperty()));
        device.textProperty().bind(Bindings.createStringBinding(this::deviceWords, models.modelProperty(),
                models.loadingProperty(), settings.gentleProperty(), queue.progressProperty(),
                texts.localeProperty()));
    }

    private double part() {
        var news = queue.progressProperty().get();
        if (news == null) {
            return queue.currentProperty().get() == null ? 0 : ProgressBar.INDETERMINATE_PROGRESS;
        }
        return news.frames() == 0 ? 0 : (double) news.done() / news.frames();
    }

    private String words() {
        int waiting = queue.waiting().size();
        if (waiting == 0) {
            return texts.get("index.idle");
        }
        if (queue.pausedProperty().get()) {
            return texts.get("index.paused", waiting);
        }
        var hold = queue.holdProperty().get();
        if (hold != Hold.NONE) {
            return texts.get("index.hold." + hold.name().toLowerCase(Locale.ROOT));
        }
        if (queue.currentProperty().get() == null) {
            return texts.get("index.waiting", waiting);
        }
        var name = queue.currentProperty().get().getFileName().toString();
        var news = queue.progressProperty().get();
        return news == null ? texts.get("index.preparing", name) : running(name, news, waiting - 1);
    }

    private String running(String name, IndexProgress news, int more) {
        var line = new StringBuilder(texts.get("index.running", name, news.done(), news.frames()));
        if (news.framesPerSecond() > 0) {
            line.append(" · ").append(texts.get("index.speed", news.framesPerSecond(), news.realTime(),
                    Formats.clock(news.secondsLeft())));
            var stage = news.bottleneck().name().toLowerCase(Locale.ROOT);
            line.append(" · ").append(texts.get("index.bottleneck." + stage));
            news.hardware().ifPresent(it -> line.append(" · ").append(texts.get("index.hardware", it)));
        }
        if (more > 0) {
            line.append(" · ").append(texts.get("index.more", more));
        }
        return line.toString();
    }

    private String deviceWords() {
        if (models.loadingProperty().get()) {
            return texts.get("model.loading");
        }
        var model = models.modelProperty().get();
        if (model == null) {
            return texts.get("model.none");
        }
        var line = new ModelNames(models, texts).of(model.folder()) + " · " + model.identity().device() + " · "
                + model.identity().precision().label();
        return line + model.frames().lostDevice().map(lost -> " · " + texts.get("index.lost-device", lost)).orElse("")
                + (settings.gentleProperty().get() ? " · " + texts.get("index.gentle") : "");
    }
}
