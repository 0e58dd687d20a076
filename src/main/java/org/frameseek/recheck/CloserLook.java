package org.frameseek.recheck;

import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.MediaException;
import org.frameseek.media.Picture;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.search.Box;
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
        var parts = PartGrid.of(picture.width(), picture.height(), encoder.picture());
        return new CloseUp(frame, parts, vectors(picture, parts));
    }

    /// Looks at the parts of one part, too: what is asked for may be smaller still.
    public CloseUp nearer(CloseUp seen, Box part) throws MediaException, EncoderException {
        var parts = PartGrid.within(part);
        return seen.with(parts, vectors(frames.read(seen.frame()), parts));
    }

    private List<float[]> vectors(Picture picture, List<Box> parts) throws EncoderException {
        var whole = StillImage.of(picture);
        return new PictureVectors(encoder).of(parts.stream()
                .map(part -> whole.part(part.x(), part.y(), part.width(), part.height())).toList());
    }
}
