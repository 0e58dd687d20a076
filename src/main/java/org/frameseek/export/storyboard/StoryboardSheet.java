package org.frameseek.export.storyboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.OutputStream;
import org.frameseek.export.Fonts;
import org.frameseek.export.PngFile;

/// All stills on one sheet, as PNG.
final class StoryboardSheet {
    private static final int WIDEST = 320;
    /// Stills of long films are smaller, so that ordinary viewers open the sheet.
    private static final int WIDEST_OF_MANY = 160;
    private static final int MANY = 200;
    private static final int FEWEST_COLUMNS = 3;
    /// Columns for a sheet that is a little higher than wide.
    private static final double COLUMNS_PER_SHOT = 0.45;
    private static final int NARROWEST_PANEL = 140;
    private static final int MARGIN = 24;
    private static final int GAP = 12;
    private static final int CAPTION = 22;
    private static final int HEADING = 64;
    private static final Color BACKGROUND = new Color(0x16181d);
    private static final Color TEXT = new Color(0xe8eaf0);
    private static final Color MUTED = new Color(0x9aa0ad);
    private static final Color ABSENT = new Color(0x3a3d46);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    private static final Font NUMBER = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    private static final Font TIMECODE = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private final ShotStills stills;
    private final int columns;
    private final int panel;

    StoryboardSheet(ShotStills stills) {
        this.stills = stills;
        columns = Math.max(FEWEST_COLUMNS, (int) Math.ceil(Math.sqrt(stills.count() * COLUMNS_PER_SHOT)));
        panel = Math.max(NARROWEST_PANEL, stills.size().width());
    }

    /// The width that stills have at most.
    static int still(int shots) {
        return shots > MANY ? WIDEST_OF_MANY : WIDEST;
    }

    void write(OutputStream out) throws IOException {
        int width = 2 * MARGIN + columns * (panel + GAP) - GAP;
        int row = stills.size().height() + CAPTION + GAP;
        var image = new BandedImage(width, Math.min(HEADING, row), row, 1 + Math.ceilDiv(stills.count(), columns),
                (band, graphics) -> paint(band, width, row, graphics));
        PngFile.write(image, out);
    }

    private void paint(int band, int width, int height, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, width, height);
        if (band == 0) {
            text(graphics, TITLE, TEXT, stills.title(), MARGIN, HEADING - 26);
            return;
        }
        int first = (band - 1) * columns;
        for (int shot = first; shot < Math.min(first + columns, stills.count()); shot++) {
            panel(shot, MARGIN + (shot - first) * (panel + GAP), graphics);
        }
    }

    private void panel(int shot, int left, Graphics2D graphics) {
        var size = stills.size();
        var still = stills.read(shot);
        if (still == null) {
            graphics.setColor(ABSENT);
            graphics.fillRect(left, 0, size.width(), size.height());
        } else {
            graphics.drawImage(still, left, 0, null);
        }
        int baseline = size.height() + CAPTION - 6;
        text(graphics, NUMBER, TEXT, stills.number(shot), left, baseline);
        int indent = Fonts.EXIST ? graphics.getFontMetrics(NUMBER).stringWidth(stills.number(shot) + "  ") : 0;
        text(graphics, TIMECODE, MUTED, stills.timecode(shot), left + indent, baseline);
    }

    private static void text(Graphics2D graphics, Font font, Color colour, String text, int x, int y) {
        if (Fonts.EXIST) {
            graphics.setFont(font);
            graphics.setColor(colour);
            graphics.drawString(text, x, y);
        }
    }
}
