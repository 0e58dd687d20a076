package org.frameseek.world;

import java.util.List;

/// Scenes shown one after the other, as a video would.
///
/// @param seconds how long each scene is shown
record Clip(List<Scene> scenes, List<Double> seconds) {
}
