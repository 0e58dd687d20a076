package org.frameseek.media;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;

/// Reads single frames exactly. It stays open, so that stepping and scrubbing nearby do not start over. One thread at
/// a time.
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
    /// @throws MediaException when this very frame cannot be decoded
    public Picture read(int frame) throws MediaException {
        return read(frame, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// The frame scaled to fit into a box, aspect kept; for thumbnails. Never larger than it is.
    public Picture read(int frame, int maxWidth, int maxHeight) throws MediaException {
        if (source.seek(frame) != frame) {
            throw new MediaException("media.frame-undecodable", video.file(), null, video.frames().timecode(frame));
        }
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
