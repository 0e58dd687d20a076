package org.frameseek.ui.search;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// When another model would help.
///
/// @param multilingual name of a model for languages that the current one cannot read
/// @param onlyDemo whether the video on screen is none that the demo model knows, and no other model is in use
public record ModelAdvice(Optional<String> multilingual, ObservableValue<Boolean> onlyDemo) {
}
