package org.frameseek.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.Resampling;

/// Squashes pictures to a fixed size by way of sRGB at full size, byte for byte like the reference library. The short
/// way, [Scaler] alone, differs at the rims, which a squashed picture keeps: FFmpeg's filter repeats the last pixel
/// beyond them, the reference's filter ends there. It also clips colours after scaling, not before. One thread at a
/// time.
final class FullSizeScaler implements AutoCloseable {
    /// Of the largest pictures that take this way, 4096×2304: it costs memory and time by the pixel.
    private static final long MOST_PIXELS = 4096 * 2304;
    private static final int[] GREEN_BLUE_RED = {1, 2, 0};

    private final Scaler scaler;
    private final Resampling resampling;
    private byte[] rgb = {};

    /// @param file named in errors
    FullSizeScaler(Path file, PictureSpec spec) {
        // The filter of full-size stills, which only colour shared by several pixels passes through.
        this.scaler = new Scaler(file, PictureSpec.Filter.BICUBIC);
        this.resampling = new Resampling(spec.filter());
    }

    /// Whether this way is open to a picture: not when it is very large, or of high dynamic range.
    boolean takes(AVFrame frame, PictureSize shown) {
        return (long) shown.width() * shown.height() <= MOST_PIXELS
                && Colours.of(frame).transfer() == Colours.Transfer.SDR;
    }

    /// Scales a picture, which stays as it lies in the file: neither turned nor mirrored.
    ///
    /// @param frame one that [#takes] agrees to
    /// @param shown the size at which the whole picture is shown
    /// @param target the size wanted, as stored
    /// @return rows with 3 bytes per pixel and nothing between them; valid until the next call
    ByteBuffer scale(AVFrame frame, PictureSize shown, Orientation orientation, PictureSize target)
            throws MediaException {
        var full = shown.turned(orientation);
        var planes = scaler.scalePlanes(frame, full);
        int bytes = scaler.stride() * full.height();
        int pixels = target.width() * target.height();
        if (rgb.length != pixels * 3) {
            rgb = new byte[pixels * 3];
        }
        for (int plane = 0; plane < 3; plane++) {
            var small = resampling.resize(planes.slice(plane * bytes, bytes), scaler.stride(), full.width(),
                    full.height(), target.width(), target.height(), orientation.isLying());
            for (int i = 0, at = GREEN_BLUE_RED[plane]; i < pixels; i++, at += 3) {
                rgb[at] = small[i];
            }
        }
        return ByteBuffer.wrap(rgb);
    }

    @Override
    public void close() {
        scaler.close();
    }
}
