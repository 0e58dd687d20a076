package org.frameseek.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.frameseek.export.heat.HeatPalette;
import org.jspecify.annotations.Nullable;

/// Paints column heats pixel by pixel: a tinted background with the score curve on it, hatching where nothing is
/// indexed, and different hatching where the video is damaged. The buffer and the image are reused.
final class HeatImage {
    private static final double GROUND_TINT = 0.3;
    private static final double HATCH_PERIOD = 8;
    private static final double HATCH_LINE = 1.5;

    private final boolean curved;
    private int[] pixels = new int[0];
    private @Nullable WritableImage image;

    /// @param curved whether the curve shows the score's height, or only its colour is shown
    HeatImage(boolean curved) {
        this.curved = curved;
    }

    /// @param heats one per column of device pixels
    /// @param scale device pixels per unit
    void paint(GraphicsContext canvas, HeatColors colors, float[] heats, double y, double height, double scale) {
        int rows = Math.max(1, (int) Math.round(height * scale));
        if (image == null || image.getWidth() != heats.length || image.getHeight() != rows) {
            image = new WritableImage(heats.length, rows);
            pixels = new int[heats.length * rows];
        }
        for (int column = 0; column < heats.length; column++) {
            float heat = heats[column];
            if (Float.isNaN(heat)) {
                hatch(colors.empty(), colors.hatch(), 1, column, heats.length, rows, scale);
            } else if (heat == ColumnHeat.DAMAGED) {
                hatch(colors.empty(), colors.damaged(), -1, column, heats.length, rows, scale);
            } else if (heat == ColumnHeat.PLAIN) {
                fill(column, heats.length, 0, rows, colors.plain());
            } else if (!curved) {
                fill(column, heats.length, 0, rows, colors.palette().at(heat));
            } else {
                mountain(colors, column, heats.length, rows, heat);
            }
        }
        image.getPixelWriter().setPixels(
                0, 0, heats.length, rows, PixelFormat.getIntArgbInstance(), pixels, 0, heats.length);
        canvas.setImageSmoothing(false);
        canvas.drawImage(image, 0, y, heats.length / scale, rows / scale);
    }

    private void mountain(HeatColors colors, int column, int columns, int rows, float heat) {
        int color = colors.palette().at(heat);
        int ground = HeatPalette.blend(colors.low(), color, GROUND_TINT);
        double top = rows * (1 - Math.clamp(heat, 0, 1));
        int crest = Math.min((int) top, rows - 1);
        fill(column, columns, 0, crest, ground);
        pixels[crest * columns + column] = HeatPalette.blend(ground, color, 1 - (top - crest));
        fill(column, columns, crest + 1, rows, color);
    }

    /// @param slope 1 for rising lines, -1 for falling lines
    private void hatch(int ground, int line, int slope, int column, int columns, int rows, double scale) {
        double period = HATCH_PERIOD * scale;
        for (int row = 0; row < rows; row++) {
            double distance = (column + rows + slope * row) % period;
            double coverage = Math.clamp(HATCH_LINE * scale - Math.abs(distance - period / 2), 0, 1);
            pixels[row * columns + column] = HeatPalette.blend(ground, line, coverage);
        }
    }

    private void fill(int column, int columns, int from, int to, int color) {
        for (int row = from; row < to; row++) {
            pixels[row * columns + column] = color;
        }
    }
}
