package org.frameseek.ui.main;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's icon in the sizes that systems request.
final class WindowIcons {
    private WindowIcons() {
    }

    static List<Image> all() {
        return IntStream.of(16, 32, 48, 64, 128, 256)
                .mapToObj(size -> WindowIcons.class.getResourceAsStream("/org/frameseek/icons/frameseek-" + size
                        + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toList();
    }
}
