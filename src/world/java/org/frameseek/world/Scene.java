package org.frameseek.world;

import java.util.List;

/// A picture as data: actors, actions, place and time. Drawn by [ScenePainter], described by [CaptionWriter].
///
/// @param actors from back to front; the first is the main one
/// @param seed decides the backdrop's details
record Scene(
        List<Actor> actors, Place place, Daytime daytime, Weather weather, Style style, Camera camera, long seed) {
    Actor main() {
        return actors.getFirst();
    }

    /// The same scene with another thing in the main actor's place, alone.
    Scene starring(Thing thing) {
        var main = main();
        var star = new Actor(thing, main.colour(), main.rgb(), main.action(), main.x(), main.ground(), main.size(),
                main.left(), main.phase());
        return new Scene(List.of(star), place, daytime, weather, style, camera, seed);
    }
}
