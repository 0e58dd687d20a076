package org.frameseek.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.i18n.Texts;
import org.frameseek.model.Framing;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.ErrorReporter;
import org.frameseek.ui.model.FolderModelLoader;

/// Makes the README's pictures of the window: the bundled sample, asked with the bundled model, in both looks. Run with
/// `mvn test-compile exec:exec@screenshots`.
public final class Screenshots {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final List<String> EARLIER = List.of("an orange cat sleeping in the bedroom",
            "a pink umbrella in the rain");

    private Screenshots() {
    }

    /// @param arguments the description to ask, then the folder to write to
    public static void main(String[] arguments) throws Exception {
        var query = arguments[0];
        var folder = Files.createDirectories(Path.of(arguments[1]));
        new FxExtension().beforeAll(null);
        var home = Files.createTempDirectory("frameseek");
        var paths = new AppPaths(home, home, AppPaths.fromSystem().bundledModels(), Optional.empty());
        var settings = new Settings();
        settings.languageProperty().set(LanguageChoice.ENGLISH);
        settings.queriesProperty().set(EARLIER);
        try {
            takeAll(FxExtension.call(() -> open(paths, settings)), settings, query, folder);
        } finally {
            Platform.exit();
        }
    }

    private static void takeAll(Desktop desktop, Settings settings, String query, Path folder) throws Exception {
        var models = desktop.models();
        Await.until(models.session().indexedProperty(), frames -> frames != null
                && frames.cardinality() == models.session().videoProperty().get().video().frames().frames());
        Await.until(models.queue().waiting(), () -> models.queue().waiting().isEmpty(), "an empty queue");
        FxExtension.run(() -> models.search().askAndJump(query));
        Await.until(models.matches().selectedRankProperty(), rank -> rank.intValue() == 1);
        int best = models.matches().rows().getFirst().frame();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == best);

        for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
            FxExtension.run(() -> {
                settings.appearanceProperty().set(look);
                settings.languageProperty().set(
                        look == Appearance.DARK ? LanguageChoice.CHINESE : LanguageChoice.ENGLISH);
            });
            settle(desktop);
            var image = FxExtension.call(() -> snapshot(desktop.stage()));
            var file = folder.resolve("screenshot-" + look.name().toLowerCase(Locale.ROOT) + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        }
        FxExtension.run(desktop::close);
    }

    private static Desktop open(AppPaths paths, Settings settings) {
        var texts = new Texts();
        var stage = new Stage();
        var desktop = new Desktop(
                stage, paths, new WebEnvironment(Map.of(), List.of()), settings, new FolderModelLoader(
                        _ -> Optional.empty(), () -> Framing.AS_TRAINED, paths.knownModels()),
                new ErrorReporter(texts, paths.logs()), _ -> { }, texts);
        desktop.show(List::of, () -> { });
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return desktop;
    }

    /// Small pictures come one after the other: when one asked for now is there, those asked for before are too.
    private static void settle(Desktop desktop) throws Exception {
        FxExtension.run(() -> FxExtension.layout(desktop.stage().getScene().getRoot()));
        var last = new SimpleObjectProperty<Image>();
        FxExtension.run(() -> desktop.thumbnails().request(0, last::set));
        Await.until(last, image -> image != null);
    }

    private static WritableImage snapshot(Stage stage) {
        FxExtension.layout(stage.getScene().getRoot());
        return stage.getScene().snapshot(null);
    }
}
