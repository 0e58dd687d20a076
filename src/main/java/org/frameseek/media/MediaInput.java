package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/// An open file for copying packets of the picture and its sound, under the same rules as for every other reader. Use
/// from one thread at a time.
public final class MediaInput implements AutoCloseable {
    private final Demuxer demuxer;
    private final @Nullable AVStream sound;

    private MediaInput(Demuxer demuxer) {
        this.demuxer = demuxer;
        int best = av_find_best_stream(
                demuxer.format(), AVMEDIA_TYPE_AUDIO, -1, demuxer.stream().index(), (AVCodec) null, 0);
        sound = best < 0 ? null : demuxer.format().streams(best);
        if (sound != null) {
            sound.discard(AVDISCARD_DEFAULT);
        }
    }

    /// @throws MediaException when the file does not exist or is not a readable video
    public static MediaInput open(Path file) throws MediaException {
        return new MediaInput(Demuxer.open(file));
    }

    public AVFormatContext format() {
        return demuxer.format();
    }

    public AVStream picture() {
        return demuxer.stream();
    }

    public @Nullable AVStream sound() {
        return sound;
    }

    @Override
    public void close() {
        demuxer.close();
    }
}
