package org.frameseek.world;

import java.util.List;

/// Scenes shown one after the other, as in a video.
///
/// @param seconds how long each scene is shown
record Clip(List<Scene> scenes, List<Double> seconds) {
}
