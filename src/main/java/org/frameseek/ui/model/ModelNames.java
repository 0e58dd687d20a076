package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.i18n.Texts;

/// What models are called in the window: by their folders, except the demo model.
public record ModelNames(ModelViewModel models, Texts texts) {
    public String of(Path folder) {
        return models.isBundled(folder) ? texts.get("model.bundled") : String.valueOf(folder.getFileName());
    }
}
