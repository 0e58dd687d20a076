package org.frameseek.ui.player;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.FitWords;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;

/// Names the frame on screen: timecode, number, PTS and fit. The tooltip names the engine.
final class PositionLine extends HBox {
    private static final double ROOM_FOR_PTS = 600;

    private final PlayerViewModel player;
    private final Texts texts;
    private final FitWords fits;

    PositionLine(PlayerViewModel player, Texts texts) {
        this.player = player;
        this.texts = texts;
        this.fits = new FitWords(texts);
        getStyleClass().add("position-line");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
                new GoToField(player, timecode(), texts), shuttleRate(), space,
                frameNumber(), pts(), label("score", scoreText()));
        Tooltip.install(this, engineTooltip());
    }

    private Label timecode() {
        return label("timecode", Bindings.createStringBinding(
                () -> has() ? player.getVideo().frames().timecode(player.getFrame()) : "--:--:--:--",
                player.frameProperty(), player.videoProperty()));
    }

    /// Numbers as in exported names and lists; the tooltip says where they begin.
    private Label frameNumber() {
        var number = label("frame-number", frameText());
        Tips.show(number, bind(() -> texts.get("player.frame.base", player.getVideo().frames().frames() - 1)));
        return number;
    }

    private Label shuttleRate() {
        var rate = label("shuttle-rate", Bindings.createStringBinding(
                () -> texts.get("player.rate", player.shuttleRateProperty().get()),
                player.shuttleRateProperty(), texts.localeProperty()));
        Shown.when(rate, player.shuttleRateProperty().isNotEqualTo(0));
        return rate;
    }

    private Label pts() {
        var pts = label("pts", ptsText());
        Shown.when(pts, widthProperty().greaterThan(ROOM_FOR_PTS));
        return pts;
    }

    private StringBinding frameText() {
        return bind(() -> texts.get("player.frame", player.getFrame(), player.getVideo().frames().frames()));
    }

    private StringBinding ptsText() {
        return bind(() -> {
            var frames = player.getVideo().frames();
            int frame = player.getFrame();
            return frames.hasPts(frame) ? texts.get("player.pts", frames.pts(frame)) : texts.get("player.pts.none");
        });
    }

    private StringBinding scoreText() {
        return bind(() -> {
            return player.curveProperty().get() == null ? "" : fits.of(player.getProbability());
        });
    }

    private StringBinding bind(Callable<String> text) {
        return Bindings.createStringBinding(() -> has() ? text.call() : "",
                player.frameProperty(), player.videoProperty(), player.curveProperty(), texts.localeProperty());
    }

    private boolean has() {
        return player.getVideo() != null && player.getFrame() >= 0;
    }

    private static Label label(String styleClass, StringBinding text) {
        var label = new Label();
        label.getStyleClass().addAll(styleClass, "figures");
        // A truncated number is a different number.
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private Tooltip engineTooltip() {
        return Tips.of(Bindings.createStringBinding(this::engineText,
                player.engineProperty(), player.droppedFramesProperty(), texts.localeProperty()));
    }

    private String engineText() {
        var engine = player.engineProperty().get();
        long dropped = player.droppedFramesProperty().get();
        return dropped < 0 ? engine : engine + "\n" + texts.get("player.dropped", dropped);
    }
}
