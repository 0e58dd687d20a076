package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsStore;
import org.frameseek.ui.dialog.ErrorReporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole window, from opening a video to the saved frame.
class AppTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    @Test
    void shot() throws Exception {
        var video = ColourVideo.make(folder, "colours.mp4");
        var paths = new AppPaths(folder.resolve("home"), Path.of("models"), Optional.empty());
        Files.createDirectories(paths.home());
        var texts = new Texts();
        var desktop = FxExtension.call(() -> {
            var stage = new Stage();
            var settings = new Settings();
            new SettingsStore(paths.settings()).load(settings);
            stage.setWidth(1000); stage.setHeight(700);
            var d = new Desktop(stage, paths, settings, (f, a, b, c) -> ColourEncoder.load(f),
                new ErrorReporter(texts, paths.logs()), texts);
            d.show(List.of(video));
            return d;
        });
        Thread.sleep(4000);
        FxExtension.run(() -> { try { FxExtension.save(javafx.stage.Window.getWindows().getFirst().getScene().snapshot(null), "try"); } catch (Exception e) { throw new RuntimeException(e);} });
        FxExtension.run(desktop::close);
    }
}
