package org.frameseek.ui.search;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// When another model would help.
///
/// @param multilingual names a model for languages that the current one cannot read
/// @param onlyDemo whether the video on screen is none that the demo model knows, and no other model is in use
public record ModelAdvice(Supplier<Optional<String>> multilingual, ObservableValue<Boolean> onlyDemo) {
}
