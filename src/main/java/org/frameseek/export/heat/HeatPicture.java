package org.frameseek.export.heat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.frameseek.export.Fonts;
import org.frameseek.media.Clock;
import org.frameseek.media.FrameTable;
import org.frameseek.search.HeatColumns;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;

/// Draws the heat of descriptions over a whole video, one band per description, with labels.
///
/// @param title name of the video
public record HeatPicture(String title, FrameTable frames, Words words) {
    private static final int WIDTH = 1280;
    private static final int MARGIN = 32;
    private static final int HEAD = 56;
    private static final int BAND = 84;
    private static final int ROW = 172;
    private static final int COLUMNS = WIDTH - 2 * MARGIN;
    private static final int LEGEND = 96;
    private static final Color BACKGROUND = new Color(0x16181d);
    private static final Color TEXT = new Color(0xe8eaf0);
    private static final Color MUTED = new Color(0x9aa0ad);
    private static final Color ABSENT = new Color(0x3a3d46);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font QUERY = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    private static final Font RANK = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400};

    /// The texts of the picture besides names and times, in the reader's language.
    ///
    /// @param noMatch follows a description without a convincing match
    /// @param weak the legend's lower end
    /// @param strong the legend's upper end
    /// @param notIndexed frames without a score
    public record Words(String noMatch, String weak, String strong, String notIndexed) {
        public static final Words ENGLISH = new Words("no match", "weak", "strong", "not indexed");
    }

    public BufferedImage draw(List<SearchResult> results) {
        var image = new BufferedImage(WIDTH, HEAD + results.size() * ROW, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, WIDTH, image.getHeight());
        graphics.setColor(TEXT);
        drawText(graphics, TITLE, title, MARGIN, 34, 0);
        drawLegend(graphics, 24);
        for (int i = 0; i < results.size(); i++) {
            drawRow(graphics, results.get(i), HEAD + i * ROW);
        }
        graphics.dispose();
        return image;
    }

    /// Draws from the right edge: weak to strong, then the colour of frames without a score.
    private void drawLegend(Graphics2D graphics, int top) {
        int right = WIDTH - MARGIN;
        graphics.setColor(MUTED);
        right = drawLeftOf(graphics, words.strong(), right, top + 10) - 8;
        for (int x = 0; x < LEGEND; x++) {
            graphics.setColor(new Color(HeatPalette.DARK.at((float) x / (LEGEND - 1))));
            graphics.fillRect(right - LEGEND + x, top, 1, 12);
        }
        // From the middle on a frame counts as a match.
        graphics.setColor(TEXT);
        graphics.fillRect(right - LEGEND / 2 - 1, top - 2, 2, 16);
        graphics.setColor(MUTED);
        right = drawLeftOf(graphics, words.weak(), right - LEGEND - 8, top + 10) - 24;
        right = drawLeftOf(graphics, words.notIndexed(), right, top + 10) - 8;
        graphics.setColor(ABSENT);
        graphics.fillRect(right - 24, top, 24, 12);
    }

    private static int drawLeftOf(Graphics2D graphics, String text, int right, int y) {
        drawText(graphics, SMALL, text, right, y, 1);
        return Fonts.EXIST ? right - graphics.getFontMetrics(SMALL).stringWidth(text) : right;
    }

    private void drawRow(Graphics2D graphics, SearchResult result, int top) {
        graphics.setColor(TEXT);
        var query = result.query().text() + (result.weak() ? "   (" + words.noMatch() + ")" : "");
        drawText(graphics, QUERY, query, MARGIN, top + 18, 0);
        int band = top + 52;
        float[] columns = HeatColumns.max(result.heat(), 0, frames.frames(), COLUMNS);
        for (int x = 0; x < COLUMNS; x++) {
            graphics.setColor(Float.isNaN(columns[x]) ? ABSENT : new Color(HeatPalette.DARK.at(columns[x])));
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
        int x = MARGIN + (int) ((long) moment.frame() * COLUMNS / frames.frames());
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
            drawText(graphics, SMALL, Clock.text(time), x, y + 20, 0);
        }
    }

    /// @param anchor the share of the text's width to the left of `x`
    private static void drawText(Graphics2D graphics, Font font, String text, int x, int y, double anchor) {
        if (Fonts.EXIST) {
            int width = graphics.getFontMetrics(font).stringWidth(text);
            graphics.setFont(font);
            graphics.drawString(text, x - (int) (anchor * width), y);
        }
    }
}
