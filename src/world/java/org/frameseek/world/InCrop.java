package org.frameseek.world;

import java.awt.geom.Point2D;

/// How much of a scene's main thing, or of all of its kind and colour, lies in the square middle of a 16:9 picture.
enum InCrop {
    ALL, SOME, NONE;

    private static final double HALF = 9 / 32.0;

    /// @param aspect of the stage that fills the picture
    static InCrop of(Scene scene, double aspect, double time) {
        var found = scene.actors().stream().filter(actor -> actor.thing() == scene.main().thing()
                && actor.colour() == scene.main().colour()).map(actor -> of(scene, actor, aspect, time)).toList();
        return found.stream().allMatch(ALL::equals) ? ALL : found.stream().allMatch(NONE::equals) ? NONE : SOME;
    }

    private static InCrop of(Scene scene, Actor actor, double aspect, double time) {
        var camera = ScenePainter.camera(scene.camera(), aspect, time);
        double reach = ScenePainter.size(actor, aspect) * PatchWords.FILLED / 2;
        double left = camera.transform(new Point2D.Double(actor.x() * aspect - reach, 0), null).getX() / aspect;
        double right = camera.transform(new Point2D.Double(actor.x() * aspect + reach, 0), null).getX() / aspect;
        if (left >= 0.5 - HALF && right <= 0.5 + HALF) {
            return ALL;
        }
        return right <= 0.5 - HALF || left >= 0.5 + HALF ? NONE : SOME;
    }
}
