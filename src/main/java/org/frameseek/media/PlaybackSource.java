package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/// A video file opened for one of its streams. Picture and sound are read through sources of their own, so that
/// neither waits for the other however badly the file interleaves them.
final class PlaybackSource implements AutoCloseable {
    private static final int NO_STREAM = Integer.MAX_VALUE;

    private final Video video;
    private final FFmpegFrameGrabber grabber;

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
        var grabber = grabber(video, type);
        var source = new PlaybackSource(video, grabber);
        try {
            grabber.start();
            int best = av_find_best_stream(
                    grabber.getFormatContext(), type, -1, -1, (PointerPointer<AVCodec>) null, 0);
            int chosen = type == AVMEDIA_TYPE_VIDEO ? grabber.getVideoStream() : grabber.getAudioStream();
            if (best >= 0 && best != chosen) {
                // A cover picture may come before the film.
                grabber.stop();
                if (type == AVMEDIA_TYPE_VIDEO) {
                    grabber.setVideoStream(best);
                } else {
                    grabber.setAudioStream(best);
                }
                grabber.start();
                chosen = best;
            }
            source.readOnly(chosen);
            return source;
        } catch (FrameGrabber.Exception e) {
            source.close();
            throw source.failure(e);
        }
    }

    private static FFmpegFrameGrabber grabber(Video video, int type) {
        var grabber = new FFmpegFrameGrabber("file:" + video.file().toAbsolutePath());
        grabber.setOption("protocol_whitelist", "file");
        if (type == AVMEDIA_TYPE_VIDEO) {
            grabber.setAudioStream(NO_STREAM);
            grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        } else {
            grabber.setVideoStream(NO_STREAM);
            grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        }
        return grabber;
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
            readOnly(Math.min(grabber.getVideoStream(), grabber.getAudioStream()));
        } catch (FrameGrabber.Exception e) {
            throw failure(e);
        }
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
