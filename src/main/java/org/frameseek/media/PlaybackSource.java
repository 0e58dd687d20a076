package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/// A video file opened for one of its streams. Picture and sound are read through sources of their own, so that
/// neither waits for the other however badly the file interleaves them.
final class PlaybackSource implements AutoCloseable {
    private static final int NO_STREAM = Integer.MAX_VALUE;

    private final Video video;
    private final FFmpegFrameGrabber grabber;
    private int stream;

    private PlaybackSource(Video video, FFmpegFrameGrabber grabber) {
        this.video = video;
        this.grabber = grabber;
    }

    static PlaybackSource pictures(Video video) throws MediaException {
        return open(video, AVMEDIA_TYPE_VIDEO);
    }

    static PlaybackSource sound(Video video) throws MediaException {
        return open(video, AVMEDIA_TYPE_AUDIO);
    }

    private static PlaybackSource open(Video video, int type) throws MediaException {
        Demuxer.requireReadable(video.file());
        FFmpegLog.route();
        var source = new PlaybackSource(video, grabber(video.file(), type));
        try {
            source.start(type);
            return source;
        } catch (FrameGrabber.Exception e) {
            source.close();
            throw source.failure(e);
        } catch (MediaException e) {
            source.close();
            throw e;
        }
    }

    private static FFmpegFrameGrabber grabber(Path file, int type) {
        var grabber = new FFmpegFrameGrabber(Demuxer.url(file));
        grabber.setOption("protocol_whitelist", Demuxer.PROTOCOLS);
        grabber.setOption("format_whitelist", Demuxer.FORMATS);
        if (type == AVMEDIA_TYPE_VIDEO) {
            grabber.setAudioStream(NO_STREAM);
            grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        } else {
            grabber.setVideoStream(NO_STREAM);
            grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        }
        return grabber;
    }

    private void start(int type) throws FrameGrabber.Exception, MediaException {
        grabber.start();
        if (type == AVMEDIA_TYPE_VIDEO) {
            stream = Demuxer.videoStream(grabber.getFormatContext(), video.file()).index();
            if (stream != grabber.getVideoStream()) {
                // A cover picture may come before the film.
                grabber.stop();
                grabber.setVideoStream(stream);
                grabber.start();
            }
        } else {
            stream = grabber.getAudioStream();
        }
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

    FFmpegFrameGrabber grabber() {
        return grabber;
    }

    /// Goes near this time: to a point from which the stream can be decoded, mostly before it.
    ///
    /// @param seconds on the clock that starts at the first frame
    /// @return whether that was possible
    boolean seek(double seconds) {
        long start = grabber.getFormatContext().start_time();
        long micros = Math.round((seconds + firstFrameSeconds()) * 1e6) - (start == AV_NOPTS_VALUE ? 0 : start);
        try {
            grabber.setTimestamp(Math.max(0, micros));
            return true;
        } catch (FrameGrabber.Exception e) {
            return false;
        }
    }

    /// Opens the file anew, for formats that can't go back.
    void restart() throws MediaException {
        try {
            grabber.restart();
            readOnly(stream);
        } catch (FrameGrabber.Exception e) {
            throw failure(e);
        }
    }

    AVStream stream() {
        return grabber.getFormatContext().streams(stream);
    }

    /// Seconds of the first frame on the file's own clock.
    double firstFrameSeconds() {
        var base = video.frames().timeBase();
        return (double) video.frames().pts(0) * base.numerator() / base.denominator();
    }

    MediaException failure(Exception cause) {
        return new MediaException("media.not-playable", video.file(), cause);
    }

    @Override
    public void close() {
        try {
            grabber.release();
        } catch (FrameGrabber.Exception e) {
            throw new IllegalStateException("release only frees memory", e);
        }
    }
}
