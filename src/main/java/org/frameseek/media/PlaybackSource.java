package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;

/// A video file that JavaCV opens for its sound alone, so that sound and picture never wait for each other, however
/// badly the file interleaves them.
final class PlaybackSource implements AutoCloseable {
    private static final int NO_STREAM = Integer.MAX_VALUE;

    private final Video video;
    /// Kept because the file may be opened again.
    private final FileUrl name;
    private final Grabber grabber;
    private int stream;
    private @Nullable Frame last;

    /// After a seek, JavaCV decodes up to a thousand frames until its own idea of the time fits. This subclass reports
    /// that it has arrived and leaves exact positions to the frame table.
    private static final class Grabber extends FFmpegFrameGrabber {
        Grabber(String url) {
            super(url);
        }

        void moveTo(long absoluteMicros) throws FrameGrabber.Exception {
            long start = getFormatContext().start_time();
            long zero = start == AV_NOPTS_VALUE ? 0 : start;
            long relative = Math.max(0, absoluteMicros - zero);
            timestamp = relative + zero;
            setTimestamp(relative);
        }
    }

    private PlaybackSource(Video video, FileUrl name, Grabber grabber) {
        this.video = video;
        this.name = name;
        this.grabber = grabber;
    }

    static PlaybackSource sound(Video video) throws MediaException {
        Container.requireReadable(video.file());
        FFmpegLog.route();
        var name = FileUrl.of(video.file());
        var source = new PlaybackSource(video, name, grabber(name));
        try {
            source.start();
            return source;
        } catch (FrameGrabber.Exception e) {
            source.close();
            throw source.failure(e);
        }
    }

    private static Grabber grabber(FileUrl name) {
        var grabber = new Grabber(name.url());
        grabber.setOption("protocol_whitelist", Container.PROTOCOLS);
        grabber.setOption("format_whitelist", Container.FORMATS);
        grabber.setVideoStream(NO_STREAM);
        grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        return grabber;
    }

    private void start() throws FrameGrabber.Exception {
        grabber.start();
        stream = grabber.getAudioStream();
        readOnly(stream);
    }

    private void readOnly(int chosen) {
        var context = grabber.getFormatContext();
        for (int stream = 0; stream < context.nb_streams(); stream++) {
            if (stream != chosen) {
                context.streams(stream).discard(AVDISCARD_ALL);
            }
        }
    }

    /// Sets the format of the sound from now on.
    void setSound(int channels, int samplesPerSecond) {
        grabber.setAudioChannels(channels);
        grabber.setSampleRate(samplesPerSecond);
    }

    /// Decodes the next block of sound.
    ///
    /// @return null at the end
    Frame samples() throws FrameGrabber.Exception {
        last = grabber.grabFrame(true, false, true, false, false);
        return last;
    }

    /// Goes to the last point at or before this time where decoding can start, or near it where the format cannot do
    /// better.
    ///
    /// @param seconds on the clock that starts at the first frame
    /// @return true when the seek worked
    boolean seek(double seconds) {
        try {
            grabber.moveTo((long) Math.ceil((seconds + firstFrameSeconds()) * 1e6));
            if (last != null) {
                // Else JavaCV would deliver it once more.
                last.samples = null;
            }
            return true;
        } catch (FrameGrabber.Exception e) {
            return false;
        }
    }

    /// Reopens the file, for formats that cannot seek backwards.
    void restart() throws MediaException {
        try {
            grabber.restart();
            readOnly(stream);
        } catch (FrameGrabber.Exception e) {
            throw failure(e);
        }
    }

    /// Reopens the file and goes to where a frame is stored, for files whose times do not tell; to the start where the
    /// format cannot do that.
    ///
    /// @return the frame reached
    int restartAt(int frame) throws MediaException {
        restart();
        last = null;
        var packets = video.frames().packets();
        long position = packets == null ? -1 : packets.position(packets.packet(frame));
        boolean reached = position >= 0 && new Container(grabber.getFormatContext()).startsAnywhere()
                && av_seek_frame(grabber.getFormatContext(), -1, position, AVSEEK_FLAG_BYTE) >= 0;
        return reached ? frame : 0;
    }

    /// The time of the first frame on the file's own clock, in seconds.
    double firstFrameSeconds() {
        var base = video.frames().timeBase();
        return (double) video.frames().time(0) * base.numerator() / base.denominator();
    }

    MediaException failure(Exception cause) {
        return new MediaException("media.not-playable", video.file(), cause);
    }

    @Override
    public void close() {
        try {
            grabber.release();
            name.close();
        } catch (FrameGrabber.Exception e) {
            throw new IllegalStateException("release only frees memory", e);
        }
    }
}
