package org.frameseek.export.storyboard;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/// A picture of any height that is painted band by band while it is written from top to bottom. Only the last band is
/// kept. The first band is the end of one that begins above the picture, so it can be lower than the others.
final class BandedImage implements RenderedImage {
    private static final ColorModel RGB = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);

    private final int width;
    private final int firstHeight;
    private final int bandHeight;
    private final int bands;
    private final Painter painter;
    private @Nullable Raster band;
    private int bandNumber = -1;

    /// Paints one band.
    @FunctionalInterface
    interface Painter {
        /// @param band from 0
        /// @param graphics its origin is the band's upper left corner
        void paint(int band, Graphics2D graphics);
    }

    /// @param firstHeight at most `bandHeight`
    BandedImage(int width, int firstHeight, int bandHeight, int bands, Painter painter) {
        this.width = width;
        this.firstHeight = firstHeight;
        this.bandHeight = bandHeight;
        this.bands = bands;
        this.painter = painter;
    }

    @Override
    public Raster getTile(int tileX, int tileY) {
        if (band == null || tileY != bandNumber) {
            bandNumber = tileY;
            band = painted(tileY);
        }
        return band;
    }

    private Raster painted(int number) {
        var image = new BufferedImage(width, bandHeight, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.translate(0, number == 0 ? bandHeight - firstHeight : 0);
        painter.paint(number, graphics);
        graphics.dispose();
        return image.getRaster().createTranslatedChild(0, getTileGridYOffset() + number * bandHeight);
    }

    private int bandAt(int y) {
        return (y - getTileGridYOffset()) / bandHeight;
    }

    @Override
    public Raster getData(Rectangle area) {
        var copy = Raster.createWritableRaster(
                getSampleModel().createCompatibleSampleModel(area.width, area.height), area.getLocation());
        return copyData(copy);
    }

    @Override
    public WritableRaster copyData(@Nullable WritableRaster raster) {
        var target = raster != null ? raster
                : Raster.createWritableRaster(getSampleModel().createCompatibleSampleModel(width, getHeight()), null);
        var area = target.getBounds();
        for (int number = bandAt(area.y); number <= bandAt(area.y + area.height - 1); number++) {
            var from = getTile(0, number);
            var part = area.intersection(from.getBounds());
            target.setRect(from.createChild(part.x, part.y, part.width, part.height, part.x, part.y, null));
        }
        return target;
    }

    @Override
    public Raster getData() {
        return copyData(null);
    }

    @Override
    public ColorModel getColorModel() {
        return RGB;
    }

    @Override
    public SampleModel getSampleModel() {
        return RGB.createCompatibleSampleModel(width, bandHeight);
    }

    @Override
    public int getWidth() {
        return width;
    }

    @Override
    public int getHeight() {
        return firstHeight + (bands - 1) * bandHeight;
    }

    @Override
    public int getMinX() {
        return 0;
    }

    @Override
    public int getMinY() {
        return 0;
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return bands;
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileWidth() {
        return width;
    }

    @Override
    public int getTileHeight() {
        return bandHeight;
    }

    @Override
    public int getTileGridXOffset() {
        return 0;
    }

    @Override
    public int getTileGridYOffset() {
        return firstHeight - bandHeight;
    }

    @Override
    public @Nullable Vector<RenderedImage> getSources() {
        return null;
    }

    @Override
    public Object getProperty(String name) {
        return Image.UndefinedProperty;
    }

    @Override
    public String @Nullable [] getPropertyNames() {
        return null;
    }
}
