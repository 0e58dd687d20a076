package org.frameseek.ui.lane;

import java.nio.file.Path;

/// A model that could answer instead of the one in use.
///
/// @param indexed whether the open video has an index for it
public record ModelChoice(Path folder, String name, boolean indexed) {
}
