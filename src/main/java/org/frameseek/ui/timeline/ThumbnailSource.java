package org.frameseek.ui.timeline;

import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Reads small pictures for the hover card. The next request comes only after the last one was answered.
@FunctionalInterface
public interface ThumbnailSource {
    /// @param ready called once on the JavaFX thread; with null when the frame has no picture
    void request(int frame, Consumer<Image> ready);
}
