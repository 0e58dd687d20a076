package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;

/// Frames in presentation order, as [org.frameseek.media.FrameReader] delivers them. Separate from it, so that tests
/// can give a job slow, broken and endless sources without such a video.
public interface PictureSource extends AutoCloseable {
    /// Position of the next frame that can be decoded, or -1 at the end.
    int next() throws MediaException;

    /// Goes to a frame, or to the next that can be decoded. Do not mix with [#next].
    ///
    /// @return the position reached, or -1 when no frame from there on can be decoded
    int seek(int frame) throws MediaException;

    boolean damaged();

    void copyTo(ByteBuffer rgb) throws MediaException;

    /// True when hardware decoded the current frame.
    default boolean inHardware() {
        return false;
    }

    /// Number of pictures so far that the frame table does not foretell.
    default int unforetold() {
        return 0;
    }

    @Override
    void close();

    /// Opens sources of one video.
    interface Opener {
        /// A source that starts at a frame.
        PictureSource open(PictureSpec spec, int firstFrame) throws MediaException;

        /// Opens sources with this frame table of the same video.
        default Opener on(FrameTable table) {
            return this;
        }

        /// The frame table as decoding all of the video corrects it, or the same where it is correct. Takes minutes.
        ///
        /// @param stop polled many times per second; true ends it, and corrects nothing
        default FrameTable mend(FrameTable table, BooleanSupplier stop) throws MediaException {
            return table;
        }

        /// The name of what decodes instead of the processor, if anything does.
        default Optional<String> hardware() {
            return Optional.empty();
        }
    }

    static Opener of(Video video) {
        return new VideoPictures(video, true, null);
    }

    /// Sources that decode no frame before it is asked for, because doing so may crash the process.
    static Opener stepwise(Video video) {
        return new VideoPictures(video, false, null);
    }
}
