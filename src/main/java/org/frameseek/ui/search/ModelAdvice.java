package org.frameseek.ui.search;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// When another model would help.
///
/// @param multilingual name of a model for languages that the current one cannot read, null for none
/// @param onlyDemo whether the video on screen is none that the demo model knows, and no other model is in use
public record ModelAdvice(ObservableValue<@Nullable String> multilingual, ObservableValue<Boolean> onlyDemo) {
}
