package org.frameseek;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.frameseek.engine.EngineProperties;
import org.frameseek.engine.pack.CudaDriver;
import org.frameseek.engine.pack.DriverProbe;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.engine.pack.EnginePack;
import org.frameseek.engine.pack.EnginePackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The locations of the program's bundled files and its own data.
///
/// @param user the user's own folder, where file choosers start
/// @param home the program's data folder: indexes, settings, logs
/// @param bundledModels the bundled models
/// @param natives the bundled native libraries, unpacked; empty if they are in the jars
public record AppPaths(Path user, Path home, Path bundledModels, Optional<Path> natives) {
    private static final Logger LOG = LoggerFactory.getLogger(AppPaths.class);
    private static final String TORCH_VERSION = "2.7.1";

    /// Reads the system properties `frameseek.home`, `frameseek.models` and `frameseek.natives`, the environment
    /// variable `FRAMESEEK_HOME`, and each system's convention for the location of user data.
    public static AppPaths fromSystem() {
        return of(System::getProperty, System.getenv());
    }

    static AppPaths of(Function<String, String> properties, Map<String, String> environment) {
        var user = Path.of(properties.apply("user.home"));
        var home = Optional.ofNullable(properties.apply("frameseek.home"))
                .or(() -> Optional.ofNullable(environment.get("FRAMESEEK_HOME")))
                .map(Path::of)
                .orElseGet(() -> userData(user, properties, environment));
        var models = Optional.ofNullable(properties.apply("frameseek.models")).map(Path::of)
                .orElseGet(AppPaths::modelsBesideProgram);
        var natives = Optional.ofNullable(properties.apply("frameseek.natives")).map(Path::of);
        return new AppPaths(user, home.toAbsolutePath(), models, natives);
    }

    private static Path userData(
            Path user, Function<String, String> properties, Map<String, String> environment) {
        var system = properties.apply("os.name");
        if (system.startsWith("Windows")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local)).resolve("Frameseek");
        }
        if (system.startsWith("Mac")) {
            return user.resolve("Library/Application Support/Frameseek");
        }
        var data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("frameseek");
    }

    /// `models/` of the program folder (`lib/frameseek.jar`) or of the source tree (`target/classes`).
    private static Path modelsBesideProgram() {
        try {
            var code = Path.of(AppPaths.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (var folder = code.getParent(); folder != null; folder = folder.getParent()) {
                var models = folder.resolve("models");
                if (Files.isDirectory(models.resolve("demo"))) {
                    return models;
                }
            }
            return code.resolveSibling("models");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path", e);
        }
    }

    /// The picture folder on most systems.
    public Path pictures() {
        return user.resolve("Pictures");
    }

    public Path library() {
        return home.resolve("library");
    }

    public Path settings() {
        return home.resolve("settings.json");
    }

    /// The questions that the user saved.
    public Path questions() {
        return home.resolve("questions.json");
    }

    /// The pictures in saved questions that have no file of their own.
    public Path questionPictures() {
        return home.resolve("pictures");
    }

    /// What took long to find out about models on this machine: their speeds and fingerprints.
    public Path knownModels() {
        return home.resolve("known-models.json");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /// Models added by the user.
    public Path userModels() {
        return home.resolve("models");
    }

    public Path demoModel() {
        return bundledModels.resolve("demo");
    }

    /// The model of a first start: the one that an installer brings, or else the demo model.
    public Path firstModel() {
        var installed = bundledModels.resolve("first-choice");
        return Files.isDirectory(installed) ? installed : demoModel();
    }

    public Path sampleVideo() {
        return bundledModels.resolve("demo").resolve("sample.mp4");
    }

    /// Tells the native libraries' loaders where to look. Must run before any of them is used.
    public void prepareNatives() {
        // Otherwise JavaCPP refuses memory when the process, including a mapped model, is four times the Java heap.
        set("org.bytedeco.javacpp.maxPhysicalBytes", 0);
        preparePack();
        if (natives.isPresent()) {
            var folder = natives.get();
            EngineProperties.libraries(folder.resolve("torch"), TORCH_VERSION, "cpu");
            EngineProperties.tokenizers(folder.resolve("tokenizers").resolve(System.mapLibraryName("tokenizers")));
            set("org.bytedeco.javacpp.cachedir", folder.resolve("javacpp"));
        } else if (!isAscii(user.toString()) && System.getProperty("os.name").startsWith("Windows")) {
            // Windows cannot load libraries from folders whose names contain characters outside its code page.
            var cache = Path.of(System.getenv().getOrDefault("ProgramData", "C:\\ProgramData")).resolve("Frameseek");
            EngineProperties.cache(cache.resolve("djl"));
            set("org.bytedeco.javacpp.cachedir", cache.resolve("javacpp"));
        }
    }

    /// Selects a CUDA build that the user chose or named in the environment.
    private void preparePack() {
        try {
            var named = System.getenv("PYTORCH_LIBRARY_PATH");
            var pack = named == null || named.isBlank()
                    ? new EngineChoice(home).chosen()
                    : Optional.of(EnginePack.in(Path.of(named)));
            if (pack.isPresent() && (named != null || hasCard(new CudaDriver()))) {
                EngineProperties.libraries(pack.get().libraries(), EnginePack.VERSION, pack.get().flavor());
                natives.ifPresent(folder -> EngineProperties.binding(folder.resolve("binding")));
                LOG.info("The engine is {}", pack.get());
            }
        } catch (EnginePackException e) {
            // The bundled build still works.
            LOG.warn("No other engine: {}", e.getMessage());
        }
    }

    /// Without a card, the CUDA build does not load and the program cannot work.
    private static boolean hasCard(DriverProbe probe) {
        boolean found = probe.probe().stream().flatMap(driver -> driver.cards().stream())
                .anyMatch(DriverProbe.Card::isSupported);
        if (!found) {
            LOG.warn("No card that the chosen engine supports: the processor is used");
        }
        return found;
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /// The user's own settings take precedence.
    private static void set(String property, Object value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }
}
