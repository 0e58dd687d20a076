package org.frameseek.ui.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
        components.add(new Component("Frameseek", versions.getProperty("frameseek"), null));
        components.add(component("Java", Runtime.version().toString(), "https://openjdk.org"));
        components.add(component("JavaFX", System.getProperty("javafx.runtime.version"), "https://openjfx.io"));
        components.add(component("DJL", versions.getProperty("djl"), "https://djl.ai"));
        components.add(component("PyTorch", versions.getProperty("pytorch"), "https://pytorch.org"));
        components.add(component("FFmpeg", versions.getProperty("ffmpeg"), "https://ffmpeg.org"));
        if (model != null) {
            components.add(new Component("CLIP", model.identity().model() + ", " + model.identity().device() + ", "
                    + model.identity().precision().label(), null));
        }
        return components;
    }

    private static Component component(String name, String version, String page) {
        return new Component(name, version, URI.create(page));
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
