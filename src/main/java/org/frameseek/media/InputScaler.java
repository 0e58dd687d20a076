package org.frameseek.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.encoder.PictureSpec;

/// Scales, turns and crops decoded pictures to an encoder's input. Use from one thread at a time.
final class InputScaler implements AutoCloseable {
    private final PictureSpec spec;
    private final Scaler scaler;
    private final FullSizeScaler fullSize;

    /// @param file named in errors
    InputScaler(Path file, PictureSpec spec) {
        this.spec = spec;
        this.scaler = new Scaler(file, spec.filter());
        this.fullSize = new FullSizeScaler(file, spec);
    }

    /// Writes a picture at the buffer's position, as [PictureSpec] describes, and advances the buffer.
    void scale(DecodedPicture picture, ByteBuffer rgb) throws MediaException {
        var shown = picture.shown();
        int width = Math.max(1, spec.scaledWidth(shown.width(), shown.height()));
        int height = Math.max(1, spec.scaledHeight(shown.width(), shown.height()));
        int left = Math.floorDiv(width - spec.width(), 2);
        int top = Math.floorDiv(height - spec.height(), 2);
        var orientation = picture.orientation();
        var stored = new PictureSize(width, height).turned(orientation);
        boolean squash = spec.shortestEdge() == 0 && fullSize.takes(picture.frame(), shown);
        var pixels = squash ? fullSize.scale(picture.frame(), shown, orientation, stored)
                : scaler.scale(picture.frame(), stored);
        int stride = squash ? stored.width() * 3 : scaler.stride();
        orientation.copy(pixels, stride, stored.width(), stored.height(), left, top, spec.width(), spec.height(), rgb);
    }

    @Override
    public void close() {
        scaler.close();
        fullSize.close();
    }
}
