package org.frameseek.world;

import java.util.List;

/// A picture as data: who does what where and when. Drawn by [ScenePainter], described by [CaptionWriter].
///
/// @param actors from back to front; the first is the main one
/// @param seed decides the backdrop's details
record Scene(
        List<Actor> actors, Place place, Daytime daytime, Weather weather, Style style, Camera camera, long seed) {
    Actor main() {
        return actors.getFirst();
    }
}
