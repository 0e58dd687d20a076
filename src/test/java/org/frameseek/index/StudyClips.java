package org.frameseek.index;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;

/// Short clips of the kinds that near duplicates are found in, and of the kinds that must not be taken for any. Stills
/// of the sample video serve as photographs.
public final class StudyClips {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final Path SAMPLE = Path.of("models/demo/sample.mp4");

    private final List<BufferedImage> photos;

    private interface Painter {
        void paint(Graphics2D graphics, int frame);
    }

    /// What a clip shows.
    public enum Kind {
        HAND_HELD, TALK, SLIDES, SCREENCAST, FIXED_CAMERA, NOISE, FADE, BIRD, CURSOR, LOGO, FLASH
    }

    public StudyClips() throws Exception {
        try (var stills = StillReader.open(Video.open(SAMPLE))) {
            photos = List.of(image(stills.read(20)), image(stills.read(110)), image(stills.read(300)));
        }
    }

    /// Draws a clip into a file of this folder: 640 × 360, 25 frames per second, H.264.
    public Path make(Path folder, Kind kind, int frames) throws IOException {
        IntFunction<Picture> pictures = switch (kind) {
            case HAND_HELD -> painted(this::handHeld);
            case TALK -> noisy(1, this::talk);
            case SLIDES -> painted(this::slides);
            case SCREENCAST -> painted(this::screencast);
            case FIXED_CAMERA -> noisy(3, this::passing);
            case NOISE -> noisy(6, (graphics, _) -> photo(graphics, 1));
            case FADE -> painted(this::fade);
            case BIRD -> painted(this::bird);
            case CURSOR -> painted(this::cursor);
            case LOGO -> painted(this::logo);
            case FLASH -> painted(this::flash);
        };
        return TestVideos.drawn(folder, kind.name().toLowerCase(Locale.ROOT) + ".mp4",
                new TestVideos.Clip().size(WIDTH, HEIGHT).frames(frames).encode("-c:v", "libopenh264",
                        "-pix_fmt", "yuv420p", "-b:v", "3M", "-g", "100"), pictures);
    }

    private void photo(Graphics2D graphics, int which) {
        graphics.drawImage(photos.get(which), 0, 0, WIDTH, HEIGHT, null);
    }

    private void handHeld(Graphics2D graphics, int frame) {
        var random = new Random(frame);
        double x = 9 * Math.sin(frame / 17.0) + 4 * Math.sin(frame / 5.3) + 0.6 * random.nextGaussian();
        double y = 7 * Math.sin(frame / 23.0 + 1) + 3 * Math.sin(frame / 4.1) + 0.6 * random.nextGaussian();
        var move = AffineTransform.getTranslateInstance(x - 32, y - 18);
        move.scale(1.1 * WIDTH / photos.get(0).getWidth(), 1.1 * HEIGHT / photos.get(0).getHeight());
        graphics.drawImage(photos.get(0), move, null);
    }

    private void talk(Graphics2D graphics, int frame) {
        photo(graphics, 1);
        double x = 320 + 1.5 * Math.sin(frame / 14.0);
        double y = 150 + Math.sin(frame / 9.0);
        graphics.setColor(new Color(40, 60, 110));
        graphics.fill(new Ellipse2D.Double(210 + x - 320, 240, 220, 260));
        graphics.setColor(new Color(225, 180, 150));
        graphics.fill(new Ellipse2D.Double(x - 60, y - 75, 120, 150));
        graphics.setColor(new Color(120, 50, 50));
        // Speaks for two seconds, listens for one.
        double mouth = frame % 75 < 50 ? 3 + 6 * Math.abs(Math.sin(frame / 2.2)) : 2;
        graphics.fill(new Ellipse2D.Double(x - 18, y + 35, 36, mouth));
        graphics.setColor(Color.DARK_GRAY);
        boolean blinks = frame % 90 < 4;
        graphics.fill(new Ellipse2D.Double(x - 30, y - 15, 12, blinks ? 2 : 10));
        graphics.fill(new Ellipse2D.Double(x + 18, y - 15, 12, blinks ? 2 : 10));
    }

    private void slides(Graphics2D graphics, int frame) {
        page(graphics);
        text(graphics, "Results, page " + (1 + frame / 80), 60, 34);
        for (int line = 0; line < 4; line++) {
            int point = frame / 80 * 7 + line;
            text(graphics, "• point " + point + " of what was measured last year", 130 + line * 50, 20);
        }
    }

    private void screencast(Graphics2D graphics, int frame) {
        page(graphics);
        text(graphics, "final class Greeting {", 60, 20);
        text(graphics, "    static String of(String name) {", 95, 20);
        var typed = "return \"Hello, \" + name;";
        // Types for two seconds, then thinks.
        int letters = Math.clamp((frame - 60) / 3, 0, typed.length());
        text(graphics, "        " + typed.substring(0, letters), 130, 20);
    }

    private void passing(Graphics2D graphics, int frame) {
        photo(graphics, 2);
        if (frame >= 80 && frame < 140) {
            graphics.setColor(new Color(180, 40, 40));
            graphics.fill(new Rectangle2D.Double(frame * 10 - 800, 250, 60, 90));
        }
    }

    private void fade(Graphics2D graphics, int frame) {
        photo(graphics, 0);
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) Math.clamp((frame - 20) / 200.0, 0, 1)));
        photo(graphics, 1);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void bird(Graphics2D graphics, int frame) {
        photo(graphics, 0);
        graphics.setColor(Color.BLACK);
        double x = 20 + frame * 2.5;
        double y = 60 + 15 * Math.sin(frame / 8.0);
        double wing = 4 * Math.sin(frame / 2.0);
        graphics.draw(new QuadCurve2D.Double(x - 8, y - wing, x - 4, y - 4, x, y));
        graphics.draw(new QuadCurve2D.Double(x, y, x + 4, y - 4, x + 8, y - wing));
    }

    private void cursor(Graphics2D graphics, int frame) {
        page(graphics);
        text(graphics, "Settings", 60, 34);
        text(graphics, "A quiet page on which only the pointer moves", 130, 20);
        double x = 320 + 250 * Math.sin(frame / 40.0);
        double y = 220 + 90 * Math.cos(frame / 31.0);
        graphics.setColor(Color.BLACK);
        var arrow = new Polygon(new int[] {0, 0, 9}, new int[] {0, 14, 10}, 3);
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(arrow));
    }

    private void logo(Graphics2D graphics, int frame) {
        photo(graphics, 1);
        var turn = AffineTransform.getRotateInstance(frame / 12.0, 590, 50);
        graphics.setColor(new Color(250, 200, 40));
        graphics.fill(turn.createTransformedShape(new Rectangle2D.Double(572, 32, 36, 36)));
        graphics.setColor(new Color(30, 60, 160));
        graphics.fill(turn.createTransformedShape(new Rectangle2D.Double(572, 32, 36, 12)));
    }

    private void flash(Graphics2D graphics, int frame) {
        photo(graphics, 2);
        if (frame % 50 == 33) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
        }
    }

    private static void page(Graphics2D graphics) {
        graphics.setColor(new Color(250, 250, 245));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(40, 40, 60));
    }

    private static void text(Graphics2D graphics, String text, int y, int size) {
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, size));
        graphics.drawString(text, 30, y);
    }

    private static IntFunction<Picture> painted(Painter painter) {
        return noisy(0, painter);
    }

    /// @param deviation of the noise of a sensor, in 8-bit steps
    private static IntFunction<Picture> noisy(double deviation, Painter painter) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return frame -> {
            painter.paint(graphics, frame);
            var random = new Random(frame);
            var rgb = new byte[bgr.length];
            for (int i = 0; i < rgb.length; i++) {
                int value = bgr[i - i % 3 + 2 - i % 3] & 0xFF;
                rgb[i] = (byte) (deviation == 0 ? value
                        : Math.clamp(Math.round(value + deviation * random.nextGaussian()), 0, 255));
            }
            return new Picture(WIDTH, HEIGHT, rgb);
        };
    }

    private static BufferedImage image(Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = picture.rgb()[i - i % 3 + 2 - i % 3];
        }
        return image;
    }
}
