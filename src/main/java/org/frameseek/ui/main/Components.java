package org.frameseek.ui.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.frameseek.ui.dialog.AboutDialog.Component;
import org.frameseek.ui.model.LoadedModel;

/// The components of the program, for the About dialog.
final class Components {
    private static final String FILE = "/org/frameseek/version.properties";

    private Components() {
    }

    /// @param model model in use, or null
    static List<Component> all(LoadedModel model) {
        var versions = versions();
        var components = new ArrayList<Component>();
        components.add(new Component("Frameseek", versions.getProperty("frameseek")));
        components.add(new Component("Java", Runtime.version().toString()));
        components.add(new Component("JavaFX", System.getProperty("javafx.runtime.version")));
        components.add(new Component("DJL", versions.getProperty("djl")));
        components.add(new Component("PyTorch", versions.getProperty("pytorch")));
        components.add(new Component("FFmpeg", versions.getProperty("ffmpeg")));
        if (model != null) {
            components.add(new Component("CLIP", model.identity().model() + ", " + model.identity().device() + ", "
                    + model.identity().precision().label()));
        }
        return components;
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var file = Components.class.getResourceAsStream(FILE)) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
