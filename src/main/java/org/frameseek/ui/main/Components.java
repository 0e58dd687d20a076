package org.frameseek.ui.main;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.release.Release;
import org.frameseek.ui.dialog.AboutDialog.Component;
import org.frameseek.ui.model.LoadedModel;

/// The components of the program, for the About dialog.
final class Components {
    private Components() {
    }

    /// @param model model in use, or null
    static List<Component> all(LoadedModel model) {
        var versions = Release.written();
        var components = new ArrayList<Component>();
        components.add(new Component("Frameseek", versions.getProperty("frameseek"),
                Release.read().page().orElse(null)));
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
}
