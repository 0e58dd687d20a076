package org.frameseek.ui.main;

import javafx.stage.Screen;
import javafx.stage.Stage;
import org.frameseek.settings.Settings;
import org.frameseek.settings.WindowBounds;

/// Restores the window's place if it is still on a screen, and remembers it.
final class WindowMemory {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;
    /// Fraction of the screen that is left to a maximized window without its title bar.
    private static final double ROOM_BESIDE_BORDERS = 0.9;

    private final Stage stage;
    private final Settings settings;

    WindowMemory(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    void restore() {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth() * ROOM_BESIDE_BORDERS));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight() * ROOM_BESIDE_BORDERS));
        var bounds = settings.windowProperty().get();
        if (bounds == null || Screen.getScreensForRectangle(
                bounds.x(), bounds.y(), bounds.width(), bounds.height()).isEmpty()) {
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            stage.centerOnScreen();
            // If the window does not fit with its borders, its title bar would be off the screen.
            stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
            return;
        }
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    /// A maximized window remembers its earlier bounds, to restore them later.
    void remember() {
        var before = settings.windowProperty().get();
        if (stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        settings.windowProperty().set(stage.isMaximized() && before != null
                ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowBounds(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }
}
