package org.frameseek.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.PngWriter;
import org.frameseek.search.HeatColumns;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;

/// Draws the heat of descriptions over the whole video as PNG, one band per description.
record HeatmapImage(FrameTable frames) {
    private static final int WIDTH = 1280;
    private static final int MARGIN = 32;
    private static final int BAND = 84;
    private static final int ROW = 188;
    private static final int COLUMNS = WIDTH - 2 * MARGIN;
    private static final Color BACKGROUND = new Color(0x16181d);
    private static final Color TEXT = new Color(0xe8eaf0);
    private static final Color MUTED = new Color(0x9aa0ad);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font RANK = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    private static final Font TIME = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final boolean HAS_FONTS = hasFonts();
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400};

    void write(List<SearchResult> results, Path file) throws MediaException {
        var image = new BufferedImage(WIDTH, results.size() * ROW + MARGIN / 2, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, WIDTH, image.getHeight());
        for (int i = 0; i < results.size(); i++) {
            drawRow(graphics, results.get(i), i * ROW);
        }
        graphics.dispose();
        PngWriter.write(image, file, true);
    }

    private void drawRow(Graphics2D graphics, SearchResult result, int top) {
        graphics.setColor(TEXT);
        var title = result.query().text() + (result.weak() ? "   (no convincing match)" : "");
        drawText(graphics, TITLE, title, MARGIN, top + 34, 0);
        int band = top + 68;
        float[] columns = HeatColumns.max(result.heat(), 0, frames.frames(), COLUMNS);
        for (int x = 0; x < COLUMNS; x++) {
            graphics.setColor(new Color(HeatColors.rgb(columns[x])));
            graphics.fillRect(MARGIN + x, band, 1, BAND);
        }
        drawCurve(graphics, columns, band);
        drawTimes(graphics, band + BAND);
        for (var moment : result.moments().reversed()) {
            drawMark(graphics, moment, band);
        }
    }

    private static void drawCurve(Graphics2D graphics, float[] columns, int band) {
        var curve = new Path2D.Float();
        boolean drawing = false;
        for (int x = 0; x < COLUMNS; x++) {
            if (Float.isNaN(columns[x])) {
                drawing = false;
                continue;
            }
            float y = band + BAND - 2 - columns[x] * (BAND - 4);
            if (drawing) {
                curve.lineTo(MARGIN + x, y);
            } else {
                curve.moveTo(MARGIN + x, y);
                drawing = true;
            }
        }
        graphics.setColor(new Color(255, 255, 255, 150));
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(curve);
    }

    private void drawMark(Graphics2D graphics, Moment moment, int band) {
        int x = column(moment.frame());
        graphics.setColor(TEXT);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.drawLine(x, band - 8, x, band + BAND);
        graphics.fillRoundRect(x - 10, band - 24, 20, 18, 6, 6);
        graphics.setColor(BACKGROUND);
        drawText(graphics, RANK, Integer.toString(moment.rank()), x, band - 11, 0.5);
    }

    private void drawTimes(Graphics2D graphics, int y) {
        double duration = frames.duration();
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && duration / STEPS[i] <= 14; i--) {
            step = STEPS[i];
        }
        graphics.setColor(MUTED);
        graphics.setStroke(new BasicStroke(1));
        for (double time = 0; time <= duration; time += step) {
            int x = MARGIN + (int) Math.round(time / Math.max(duration, 1e-9) * (COLUMNS - 1));
            graphics.drawLine(x, y, x, y + 5);
            drawText(graphics, TIME, clock(time), x, y + 20, 0);
        }
    }

    /// @param anchor the part of the text's width that lies left of `x`
    private static void drawText(Graphics2D graphics, Font font, String text, int x, int y, double anchor) {
        if (HAS_FONTS) {
            int width = graphics.getFontMetrics(font).stringWidth(text);
            graphics.setFont(font);
            graphics.drawString(text, x - (int) (anchor * width), y);
        }
    }

    /// A server may have none, and Java then fails at the first letter: the heatmap goes without words there.
    private static boolean hasFonts() {
        try {
            return TITLE.canDisplay('a');
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static String clock(double time) {
        long seconds = Math.round(time);
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private int column(int frame) {
        return MARGIN + (int) ((long) frame * COLUMNS / frames.frames());
    }
}
