package org.frameseek.world;

/// Draws one thing into the box from (−0.5, −0.5) to (0.5, 0.5), standing on y = 0.5 and facing right.
@FunctionalInterface
interface Drawing {
    void draw(Pen pen, Look look);
}
