package org.frameseek.recheck;

import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.MediaException;
import org.frameseek.media.Picture;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.search.CloseUp;

/// Encodes parts of frames, so that a thing too small to count in the whole picture is seen. Use from one thread at a
/// time.
public record CloserLook(FrameEncoder encoder, Frames frames) {
    /// Exact frames at full size.
    public interface Frames {
        Picture read(int frame) throws MediaException;
    }

    public CloseUp at(int frame) throws MediaException, EncoderException {
        var picture = frames.read(frame);
        var whole = StillImage.of(picture);
        var parts = PartGrid.of(picture.width(), picture.height(), encoder.picture());
        var pictures = parts.stream()
                .map(part -> whole.part(part.x(), part.y(), part.width(), part.height())).toList();
        return new CloseUp(frame, parts, new PictureVectors(encoder).of(pictures));
    }
}
