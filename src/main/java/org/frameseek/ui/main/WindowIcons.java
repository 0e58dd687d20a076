package org.frameseek.ui.main;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's icon in the two sizes that JavaFX picks from: 32 pixels on Windows, 128 elsewhere. Reading others
/// would only delay the window.
final class WindowIcons {
    private WindowIcons() {
    }

    static List<Image> all() {
        return IntStream.of(32, 128)
                .mapToObj(size -> WindowIcons.class.getResourceAsStream("/org/frameseek/icons/frameseek-" + size
                        + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toList();
    }
}
