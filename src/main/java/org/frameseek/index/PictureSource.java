package org.frameseek.index;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.FrameReader;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;

/// Frames in presentation order, as [FrameReader] delivers them. Separate from it, so that tests can give a job slow,
/// broken and endless sources without such a video.
public interface PictureSource extends AutoCloseable {
    /// Position of the next frame that can be decoded, or -1 at the end.
    int next() throws MediaException;

    /// Goes to a frame, or to the next that can be decoded. Do not mix with [#next].
    ///
    /// @return the position reached, or -1 when no frame from there on can be decoded
    int seek(int frame) throws MediaException;

    boolean damaged();

    void copyTo(ByteBuffer rgb) throws MediaException;

    @Override
    void close();

    /// Opens a source that starts at a frame.
    interface Opener {
        PictureSource open(PictureSpec spec, int firstFrame) throws MediaException;
    }

    static Opener of(Video video) {
        return (spec, firstFrame) -> {
            var reader = FrameReader.open(video, spec, firstFrame);
            return new PictureSource() {
                @Override
                public int next() throws MediaException {
                    return reader.next();
                }

                @Override
                public int seek(int frame) throws MediaException {
                    return reader.seek(frame);
                }

                @Override
                public boolean damaged() {
                    return reader.damaged();
                }

                @Override
                public void copyTo(ByteBuffer rgb) throws MediaException {
                    reader.copyTo(rgb);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        };
    }
}
