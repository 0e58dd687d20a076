package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.FrameReader;
import org.frameseek.media.FrameTable;
import org.frameseek.media.HardwareDecoding;
import org.frameseek.media.MediaException;
import org.frameseek.media.Mending;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// The pictures of a video file.
///
/// @param ahead whether frames may be decoded before they are asked for
/// @param device decodes where it can, if there is one
record VideoPictures(Video video, boolean ahead, @Nullable HardwareDecoding device) implements PictureSource.Opener {
    @Override
    public PictureSource open(PictureSpec spec, int firstFrame) throws MediaException {
        return new Reading(ahead ? FrameReader.open(video, spec, firstFrame, device)
                : FrameReader.stepwise(video, spec, firstFrame));
    }

    @Override
    public PictureSource.Opener on(FrameTable table) {
        return new VideoPictures(video.with(table), ahead, device);
    }

    @Override
    public FrameTable mend(FrameTable table, BooleanSupplier stop) throws MediaException {
        return Mending.of(video.with(table), stop);
    }

    private record Reading(FrameReader reader) implements PictureSource {
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
        public boolean inHardware() {
            return reader.inHardware();
        }

        @Override
        public int unforetold() {
            return reader.unforetold();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
