package org.frameseek.ui.dialog;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.frameseek.i18n.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notices in the lower corner of the window, which disappear after a while.
public final class Toasts extends VBox implements Notices {
    private static final Duration SHOWN = Duration.seconds(7);
    private static final int AT_ONCE = 3;
    private static final double WIDTH = 280;

    private final Texts texts;
    private final FileRevealer revealer;
    /// Stay until their work ends.
    private final Set<Node> lasting = new HashSet<>();

    public Toasts(Texts texts, FileRevealer revealer) {
        this.texts = texts;
        this.revealer = revealer;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    @Override
    public void say(String key, Object... arguments) {
        show(texts.get(key, arguments), Feather.INFO, Styles.ACCENT);
    }

    @Override
    public void offer(String actionKey, Runnable action, String key, Object... arguments) {
        addAction(show(texts.get(key, arguments), Feather.INFO, Styles.ACCENT), actionKey, action);
    }

    private void addAction(Notification toast, String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> {
            remove(toast);
            action.run();
        });
        toast.setPrimaryActions(button);
    }

    @Override
    public Running running(Runnable stop, String key, Object... arguments) {
        DoubleFunction<String> text = done -> texts.get(key, Stream.concat(
                Stream.of(done), Stream.of(arguments)).toArray());
        var toast = add(text.apply(0), Feather.INFO, Styles.ACCENT);
        lasting.add(toast);
        addAction(toast, "export.stop", stop);
        return new RunningToast(text, toast, this::remove);
    }

    private void remove(Notification toast) {
        lasting.remove(toast);
        getChildren().remove(toast);
    }

    @Override
    public void saved(List<Path> files) {
        var first = files.getFirst();
        var text = files.size() == 1
                ? texts.get("export.saved", first.getFileName().toString())
                : texts.get("export.saved-many", files.size(), String.valueOf(first.getParent()));
        addAction(show(text, Feather.CHECK_CIRCLE, Styles.SUCCESS), "export.show",
                () -> revealer.reveal(first, this::problem));
    }

    @Override
    public void problem(Exception failure) {
        show(new Problems(texts).sentence(failure), Feather.ALERT_TRIANGLE, Styles.DANGER);
    }

    private Notification show(String text, Ikon icon, String style) {
        // What is said again is one notice that stays longer.
        getChildren().removeIf(old -> !lasting.contains(old)
                && old instanceof Notification notice && text.equals(notice.getMessage()));
        var toast = add(text, icon, style);
        var wait = new PauseTransition(SHOWN);
        wait.setOnFinished(_ -> remove(toast));
        wait.play();
        return toast;
    }

    private Notification add(String text, Ikon icon, String style) {
        var toast = new Toast(text, new FontIcon(icon));
        toast.getStyleClass().addAll(style, Styles.ELEVATED_1);
        toast.setMaxWidth(WIDTH);
        toast.setPrefWidth(WIDTH);
        toast.setMinHeight(Region.USE_PREF_SIZE);
        toast.setOnClose(_ -> remove(toast));
        getChildren().add(toast);
        if (getChildren().size() > AT_ONCE) {
            getChildren().stream().filter(old -> !lasting.contains(old)).findFirst().ifPresent(getChildren()::remove);
        }
        return toast;
    }

    /// As high as its text, because the skin assumes a single line.
    private static final class Toast extends Notification {
        Toast(String text, Node icon) {
            super(text, icon);
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = WIDTH - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + snappedBottomInset() + getChildrenUnmodifiable().stream()
                    .mapToDouble(content -> content.prefHeight(room)).max().orElse(0);
        }
    }
}
