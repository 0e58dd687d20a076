package org.frameseek.world;

/// A thing in a scene.
///
/// @param rgb the shade in which the colour is drawn
/// @param x centre, relative to the stage's width
/// @param ground where it stands (the lower edge of its box), relative to the stage's height
/// @param size edge of its box, relative to the stage's height
/// @param left whether it faces left
/// @param phase where its movement starts, in radians
record Actor(
        Thing thing, Colour colour, int rgb, Action action, double x, double ground, double size, boolean left,
        double phase) {
}
