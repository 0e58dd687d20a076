package org.frameseek.ui.player;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the player and what they do.
final class PlayerKeys {
    /// What a key can do.
    enum Action {
        PLAY(KeyCode.SPACE), PREVIOUS_FRAME(KeyCode.COMMA), NEXT_FRAME(KeyCode.PERIOD),
        BACK(KeyCode.LEFT), FORWARD(KeyCode.RIGHT),
        FAR_BACK(KeyCode.LEFT, SHIFT_DOWN), FAR_FORWARD(KeyCode.RIGHT, SHIFT_DOWN),
        SHUTTLE_BACK(KeyCode.J), SHUTTLE_STOP(KeyCode.K), SHUTTLE_FORWARD(KeyCode.L),
        LOUDER(KeyCode.UP), QUIETER(KeyCode.DOWN), MUTE(KeyCode.M), FULL_SCREEN(KeyCode.F);

        private final KeyCodeCombination keys;

        Action(KeyCode code, KeyCodeCombination.Modifier... modifiers) {
            keys = new KeyCodeCombination(code, modifiers);
        }

        /// The keys as a person reads them.
        String text() {
            return keys.getDisplayText();
        }
    }

    private static final double FAR_SECONDS = 10;
    private static final double VOLUME_STEP = 0.1;

    private final Map<Action, Runnable> actions = new EnumMap<>(Action.class);

    PlayerKeys(PlayerViewModel player, Runnable fullScreen) {
        actions.put(Action.PLAY, player::togglePlay);
        actions.put(Action.PREVIOUS_FRAME, () -> player.step(-1));
        actions.put(Action.NEXT_FRAME, () -> player.step(1));
        actions.put(Action.BACK, () -> player.skip(-1));
        actions.put(Action.FORWARD, () -> player.skip(1));
        actions.put(Action.FAR_BACK, () -> player.skip(-FAR_SECONDS));
        actions.put(Action.FAR_FORWARD, () -> player.skip(FAR_SECONDS));
        actions.put(Action.SHUTTLE_BACK, () -> player.shuttle(-1));
        actions.put(Action.SHUTTLE_STOP, () -> player.shuttle(0));
        actions.put(Action.SHUTTLE_FORWARD, () -> player.shuttle(1));
        actions.put(Action.LOUDER, () -> changeVolume(player, VOLUME_STEP));
        actions.put(Action.QUIETER, () -> changeVolume(player, -VOLUME_STEP));
        actions.put(Action.MUTE, () -> player.mutedProperty().set(!player.mutedProperty().get()));
        actions.put(Action.FULL_SCREEN, fullScreen);
    }

    private static void changeVolume(PlayerViewModel player, double change) {
        player.volumeProperty().set(Math.clamp(player.volumeProperty().get() + change, 0, 1));
    }

    void run(Action action) {
        actions.get(action).run();
    }

    /// A control that has a use for a key of its own gets it first; buttons only keep the space bar.
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof ButtonBase && event.getCode() != KeyCode.SPACE) {
                handle(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                handle(event);
            }
        });
    }

    private void handle(KeyEvent event) {
        for (var action : Action.values()) {
            if (!event.isConsumed() && action.keys.match(event)) {
                event.consume();
                run(action);
            }
        }
    }
}
