package org.frameseek.world;

import java.awt.Color;
import java.util.SplittableRandom;

/// The inputs of a backdrop, which is drawn into x from 0 to `width` and y from 0 to 1.
///
/// @param seed decides where hills, houses and clouds stand; the same in every frame of a scene
/// @param time seconds since the scene began
record Stage(double width, Daytime daytime, Weather weather, long seed, double time) {
    SplittableRandom random() {
        return new SplittableRandom(seed);
    }

    boolean night() {
        return daytime == Daytime.NIGHT;
    }

    /// A window or lamp: lit at night.
    Color window() {
        return night() ? new Color(0xFFE08A) : new Color(0xBFE0EE);
    }
}
