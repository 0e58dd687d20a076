package org.frameseek.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.frameseek.encoder.PictureSpec;

/// Reads single frames exactly. Stays open, so that stepping and scrubbing nearby do not start over. Use from one
/// thread at a time.
public final class StillReader implements AutoCloseable {
    private final Video video;
    private final FrameSource source;
    private final Scaler scaler;

    private StillReader(Video video, FrameSource source) {
        this.video = video;
        this.source = source;
        this.scaler = new Scaler(video.file(), PictureSpec.Filter.BICUBIC);
    }

    public static StillReader open(Video video) throws MediaException {
        return new StillReader(video, FrameSource.open(video));
    }

    /// The frame at full size, as shown.
    ///
    /// @throws MediaException when exactly this frame cannot be decoded
    public Picture read(int frame) throws MediaException {
        return read(frame, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// The frame at full size with more than eight bits; empty where the file has no more, or has high dynamic range,
    /// which is tone-mapped to eight bits.
    ///
    /// @throws MediaException when exactly this frame cannot be decoded
    public Optional<DeepPicture> readDeep(int frame) throws MediaException {
        decode(frame);
        var colours = Colours.of(source.frame());
        if (!colours.isDeep() || colours.transfer() != Colours.Transfer.SDR) {
            return Optional.empty();
        }
        var size = source.geometry().shownSize(source.frame());
        var orientation = source.geometry().orientation();
        var stored = size.turned(orientation);
        var pixels = scaler.scaleDeep(source.frame(), stored);
        return Optional.of(upright(pixels, stored, size, orientation));
    }

    private DeepPicture upright(ByteBuffer pixels, PictureSize stored, PictureSize size, Orientation orientation) {
        var rgb = new short[size.width() * size.height() * 3];
        int to = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int pixel = orientation.offset(x, y, stored.width() * 3, stored.width(), stored.height()) / 3;
                int from = pixel / stored.width() * scaler.stride() + pixel % stored.width() * 6;
                for (int channel = 0; channel < 3; channel++) {
                    // FFmpeg's white is 255/256 of the 16-bit range.
                    int value = pixels.getShort(from + 2 * channel) & 0xffff;
                    rgb[to++] = (short) Math.min(0xffff, (value * 257 + 128) / 256);
                }
            }
        }
        return new DeepPicture(size.width(), size.height(), rgb);
    }

    private void decode(int frame) throws MediaException {
        if (source.seek(frame) != frame) {
            throw new MediaException("media.frame-undecodable", video.file(), null, video.frames().timecode(frame));
        }
    }

    /// The frame scaled to fit into a box, aspect kept; for thumbnails. Never enlarged.
    public Picture read(int frame, int maxWidth, int maxHeight) throws MediaException {
        decode(frame);
        var size = source.geometry().shownSize(source.frame()).within(maxWidth, maxHeight);
        var orientation = source.geometry().orientation();
        var stored = size.turned(orientation);
        var pixels = scaler.scale(source.frame(), stored);
        var rgb = new byte[size.width() * size.height() * 3];
        orientation.copy(pixels, scaler.stride(), stored.width(), stored.height(), 0, 0, size.width(), size.height(),
                ByteBuffer.wrap(rgb));
        return new Picture(size.width(), size.height(), rgb);
    }

    @Override
    public void close() {
        source.close();
        scaler.close();
    }
}
