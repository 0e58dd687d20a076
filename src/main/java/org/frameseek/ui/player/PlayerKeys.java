package org.frameseek.ui.player;

import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.Shortcut;

/// The player's keyboard shortcuts.
final class PlayerKeys {
    private static final double FAR_SECONDS = 10;
    private static final double VOLUME_STEP = 0.1;

    private PlayerKeys() {
    }

    static void set(KeyMap keys, PlayerViewModel player) {
        keys.set(Shortcut.PLAY, player::togglePlay);
        keys.set(Shortcut.PREVIOUS_FRAME, () -> player.step(-1));
        keys.set(Shortcut.NEXT_FRAME, () -> player.step(1));
        keys.set(Shortcut.LOOP, () -> player.loop().mark(player.getFrame()));
        keys.set(Shortcut.BACK, () -> player.skip(-1));
        keys.set(Shortcut.FORWARD, () -> player.skip(1));
        keys.set(Shortcut.FAR_BACK, () -> player.skip(-FAR_SECONDS));
        keys.set(Shortcut.FAR_FORWARD, () -> player.skip(FAR_SECONDS));
        keys.set(Shortcut.SHUTTLE_BACK, () -> player.shuttle(-1));
        keys.set(Shortcut.SHUTTLE_STOP, () -> player.shuttle(0));
        keys.set(Shortcut.SHUTTLE_FORWARD, () -> player.shuttle(1));
        keys.set(Shortcut.LOUDER, () -> changeVolume(player.settings(), VOLUME_STEP));
        keys.set(Shortcut.QUIETER, () -> changeVolume(player.settings(), -VOLUME_STEP));
        keys.set(Shortcut.MUTE, () -> toggleMute(player.settings()));
    }

    private static void toggleMute(PlaybackSettings settings) {
        settings.mutedProperty().set(!settings.mutedProperty().get());
    }

    private static void changeVolume(PlaybackSettings settings, double change) {
        settings.volumeProperty().set(Math.clamp(settings.volumeProperty().get() + change, 0, 1));
    }
}
