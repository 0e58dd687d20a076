package org.frameseek.export.storyboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.frameseek.export.Fonts;
import org.frameseek.export.still.JpegEncoder;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// Pages of 24 stills, as PDF in A4 landscape. Numbers and timecodes are text that can be selected. Lengths are in
/// points, from the lower left corner.
final class StoryboardPages {
    /// The width of stills in pixels: about 230 per inch in print.
    static final int STILL = 384;
    private static final int QUALITY = 80;
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final int PER_PAGE = COLUMNS * ROWS;
    private static final float MARGIN = 30;
    private static final float GAP = 10;
    private static final float HEADING = 26;
    private static final float CAPTION = 13;
    private static final float TITLE_SIZE = 12;
    private static final float CAPTION_SIZE = 8;
    /// Pixels per point of a title that is drawn as a picture.
    private static final int TITLE_SCALE = 4;
    private static final Color MUTED = new Color(0x5f6672);
    private static final Color ABSENT = new Color(0xd8dbe0);

    private final ShotStills stills;
    private final BaseFont bold = font(BaseFont.HELVETICA_BOLD);
    private final BaseFont plain = font(BaseFont.HELVETICA);
    private final float width = PageSize.A4.getHeight();
    private final float height = PageSize.A4.getWidth();

    StoryboardPages(ShotStills stills) {
        this.stills = stills;
    }

    void write(OutputStream out) throws IOException {
        try (var document = new Document(PageSize.A4.rotate())) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.addTitle(stills.title());
            document.addCreator("Frameseek");
            document.open();
            for (int shot = 0; shot < stills.count(); shot++) {
                if (shot % PER_PAGE == 0) {
                    document.newPage();
                    heading(writer.getDirectContent(), shot / PER_PAGE + 1);
                }
                panel(writer.getDirectContent(), shot);
            }
        } catch (ExceptionConverter e) {
            // The library's way to pass on a failure to write.
            throw new IOException(e.getException());
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private void heading(PdfContentByte page, int number) throws IOException {
        float baseline = height - MARGIN - TITLE_SIZE;
        var pages = number + " / " + Math.ceilDiv(stills.count(), PER_PAGE);
        text(page, plain, CAPTION_SIZE, MUTED, pages,
                width - MARGIN - plain.getWidthPoint(pages, CAPTION_SIZE), baseline);
        if (stills.title().chars().allMatch(bold::charExists)) {
            text(page, bold, TITLE_SIZE, Color.BLACK, stills.title(), MARGIN, baseline);
        } else if (Fonts.EXIST) {
            drawnTitle(page, baseline);
        }
    }

    /// A name in letters that the fonts of every PDF reader lack is drawn with those of this system.
    private void drawnTitle(PdfContentByte page, float baseline) throws IOException {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, Math.round(TITLE_SIZE * TITLE_SCALE));
        var bounds = font.getStringBounds(stills.title(), new FontRenderContext(null, true, true));
        var drawn = new BufferedImage((int) Math.ceil(bounds.getWidth()), (int) Math.ceil(bounds.getHeight()),
                BufferedImage.TYPE_BYTE_GRAY);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font);
        graphics.drawString(stills.title(), 0, (float) -bounds.getY());
        graphics.dispose();
        var image = Image.getInstance(drawn, null);
        image.scaleAbsolute((float) drawn.getWidth() / TITLE_SCALE, (float) drawn.getHeight() / TITLE_SCALE);
        image.setAbsolutePosition(MARGIN, baseline - (float) (bounds.getMaxY() / TITLE_SCALE));
        page.addImage(image);
    }

    private void panel(PdfContentByte page, int shot) throws IOException {
        float panelWidth = (width - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
        float panelHeight = (height - 2 * MARGIN - HEADING - (ROWS - 1) * GAP) / ROWS;
        float left = MARGIN + shot % COLUMNS * (panelWidth + GAP);
        float top = height - MARGIN - HEADING - shot % PER_PAGE / COLUMNS * (panelHeight + GAP);
        var size = stills.size();
        float scale = Math.min(panelWidth / size.width(), (panelHeight - CAPTION) / size.height());
        float stillHeight = size.height() * scale;
        var still = stills.read(shot);
        if (still == null) {
            page.setColorFill(ABSENT);
            page.rectangle(left, top - stillHeight, size.width() * scale, stillHeight);
            page.fill();
        } else {
            var image = Image.getInstance(JpegEncoder.encode(still, QUALITY));
            image.scaleToFit(size.width() * scale, stillHeight);
            image.setAbsolutePosition(left, top - image.getScaledHeight());
            page.addImage(image);
        }
        float baseline = top - stillHeight - CAPTION + 3;
        text(page, bold, CAPTION_SIZE, Color.BLACK, stills.number(shot), left, baseline);
        text(page, plain, CAPTION_SIZE, MUTED, stills.timecode(shot),
                left + bold.getWidthPoint(stills.number(shot) + "  ", CAPTION_SIZE), baseline);
    }

    private static void text(PdfContentByte page, BaseFont font, float size, Color colour, String text, float x,
            float y) {
        page.beginText();
        page.setColorFill(colour);
        page.setFontAndSize(font, size);
        page.showTextAligned(PdfContentByte.ALIGN_LEFT, text, x, y, 0);
        page.endText();
    }

    /// One of the fonts that every PDF reader has.
    private static BaseFont font(String name) {
        try {
            return BaseFont.createFont(name, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
