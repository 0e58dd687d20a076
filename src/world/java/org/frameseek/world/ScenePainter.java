package org.frameseek.world;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws a scene at any size, shape and moment.
final class ScenePainter {
    private static final int PIXEL_CELLS = 64;

    private ScenePainter() {
    }

    /// @param aspect width by height of the video that shows the scene; when it differs from that of the target
    ///     the picture is squashed, as a model's preprocessing does
    /// @param time seconds since the scene began
    static void draw(Graphics2D graphics, Scene scene, int width, int height, double aspect, double time) {
        if (scene.style() == Style.PIXEL) {
            drawPixels(graphics, scene, width, height, aspect, time);
        } else {
            drawSmooth(graphics, scene, width, height, aspect, time);
        }
    }

    private static void drawPixels(
            Graphics2D graphics, Scene scene, int width, int height, double aspect, double time) {
        int columns = PIXEL_CELLS;
        int rows = Math.max(24, (int) Math.round(PIXEL_CELLS / aspect));
        var cells = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        var small = cells.createGraphics();
        drawSmooth(small, scene, columns, rows, aspect, time);
        small.dispose();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(cells, 0, 0, width, height, null);
    }

    private static void drawSmooth(
            Graphics2D graphics, Scene scene, int width, int height, double aspect, double time) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var before = graphics.getTransform();
        graphics.scale(width / aspect, height);
        graphics.transform(camera(scene.camera(), aspect, time));

        var stage = new Stage(aspect, scene.daytime(), scene.weather(), scene.seed(), time);
        var pen = new Pen(graphics, scene.style());
        pen.light(scene.daytime().light(), scene.daytime().onBackdrop());
        pen.edges(scene.style() != Style.FLAT, 0.008);
        if (scene.place().floating()) {
            pen.light(Color.WHITE, 0);
        }
        scene.place().backdrop().draw(pen, stage);
        if (scene.place() == Place.SPACE || scene.place() == Place.SEA) {
            pen.light(Color.WHITE, 0);
        } else {
            pen.light(scene.daytime().light(), scene.daytime().onActors());
        }
        pen.edges(true, 0.022);
        for (int i = scene.actors().size() - 1; i >= 0; i--) {
            actor(pen, scene, scene.actors().get(i), aspect, time);
        }
        if (scene.place().showsWeather()) {
            Sky.weather(pen, stage);
        }
        if (scene.style() == Style.SKETCH) {
            hatching(pen, aspect);
        }
        graphics.setTransform(before);
    }

    /// Transforms scene coordinates into the picture's, which is 1 high and `aspect` wide.
    static AffineTransform camera(Camera camera, double aspect, double time) {
        double zoom = Math.max(1, camera.zoom() + camera.driftZoom() * time);
        double slack = 0.5 - 0.5 / zoom;
        double x = Math.clamp(camera.x() + camera.driftX() * time, 0.5 - slack, 0.5 + slack);
        double y = Math.clamp(camera.y(), 0.5 - slack, 0.5 + slack);
        var transform = AffineTransform.getTranslateInstance(0.5 * aspect, 0.5);
        transform.scale(zoom, zoom);
        transform.translate(-x * aspect, -y);
        return transform;
    }

    /// An actor's height in the scene: smaller where the picture is narrow.
    static double size(Actor actor, double aspect) {
        return actor.size() * Math.min(1, aspect / 1.3);
    }

    private static void actor(Pen pen, Scene scene, Actor actor, double aspect, double time) {
        double size = size(actor, aspect);
        var box = AffineTransform.getTranslateInstance(actor.x() * aspect, actor.ground() - size / 2);
        box.scale(actor.left() ? -size : size, size);
        pen.with(box, () -> new ActorPainter(pen, actor, time).paint(!scene.place().floating()));
    }

    private static void hatching(Pen pen, double aspect) {
        for (double x = -1; x < aspect; x += 0.035) {
            pen.veilLine(new Color(255, 255, 255, 70), 0.008, x, 1, x + 0.9, 0);
        }
        pen.veil(new Color(251, 248, 240, 18), new Rectangle2D.Double(-0.1, -0.1, aspect + 0.2, 1.2));
    }
}
