package org.frameseek.export.excerpt;

import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.frameseek.media.MediaException;
import org.frameseek.media.PlaybackSound;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// Encodes exactly the frames of excerpts, as shown, one excerpt after the other. Sound is re-encoded in stereo, cut to
/// the sample.
final class ExactRecorder {
    /// Variable rates use this many ticks per second.
    private static final int FINE_RATE = 1000;
    private static final int AUDIO_BITS = 192_000;
    private static final int TEN_BITS = Frame.DEPTH_USHORT;

    private final ExcerptMethod method;
    private final Video video;
    private final int width;
    private final int height;

    ExactRecorder(ExcerptMethod method, Video video) {
        this.method = method;
        this.video = video;
        // Encoders share colour between two pixels.
        width = (video.info().width() + 1) / 2 * 2;
        height = (video.info().height() + 1) / 2 * 2;
    }

    /// @param excerpts all of one video
    /// @param goOn receives the number of frames written so far
    /// @throws IOException when the file cannot be written
    void record(List<Excerpt> excerpts, Path target, IntPredicate goOn) throws MediaException, IOException {
        var sound = PlaybackSound.open(video).orElse(null);
        try (sound; var stills = StillReader.open(video); var stream = new ClipStream(target)) {
            var recorder = new FFmpegFrameRecorder(
                    stream, width, height, sound == null ? 0 : PlaybackSound.CHANNELS);
            try {
                configure(recorder);
                recorder.start();
                recordAll(excerpts, recorder, stream, stills, sound, goOn);
                recorder.stop();
            } finally {
                recorder.release();
            }
            stream.check();
        } catch (FrameRecorder.Exception e) {
            throw new IOException("not recorded", e);
        }
    }

    private void configure(FFmpegFrameRecorder recorder) {
        double rate = rate();
        recorder.setCloseOutputStream(false);
        recorder.setFormat(method == ExcerptMethod.PRORES ? "mov" : "mp4");
        recorder.setVideoCodecName(method.encoder());
        recorder.setPixelFormat(method.pixelFormat());
        recorder.setFrameRate(video.variableRate() ? FINE_RATE : rate);
        recorder.setVideoBitrate(method.bitrate(width, height, rate));
        recorder.setGopSize((int) Math.max(1, Math.round(rate * 2)));
        recorder.setMaxBFrames(0);
        recorder.setAudioCodec(method.audioCodec());
        recorder.setAudioBitrate(AUDIO_BITS);
        recorder.setSampleRate(PlaybackSound.RATE);
        for (var tag : List.of("colorspace", "color_primaries", "color_trc")) {
            recorder.setVideoOption(tag, YuvPicture.tag(width, height));
        }
        recorder.setVideoOption("color_range", "tv");
    }

    private double rate() {
        var frames = video.frames();
        double stated = video.info().frameRate().toDouble();
        return stated > 0 ? stated : Math.max(1, frames.frames() / Math.max(frames.duration(), 1e-3));
    }

    private void recordAll(List<Excerpt> excerpts, FFmpegFrameRecorder recorder, ClipStream stream,
            StillReader stills, @Nullable PlaybackSound sound, IntPredicate goOn) throws MediaException, IOException {
        boolean deep = method == ExcerptMethod.PRORES;
        var picture = new YuvPicture(width, height, deep);
        double before = 0;
        int written = 0;
        long samples = 0;
        for (var excerpt : excerpts) {
            double start = video.frames().seconds(excerpt.first());
            if (sound != null) {
                sound.seek(start);
            }
            for (int frame = excerpt.first(); frame <= excerpt.last(); frame++) {
                if (!goOn.test(written)) {
                    throw new CancellationException();
                }
                picture.fill(stills.read(frame));
                if (video.variableRate()) {
                    double seconds = before + video.frames().seconds(frame) - start;
                    recorder.setFrameNumber((int) Math.round(seconds * FINE_RATE));
                }
                recorder.recordImage(width, height, deep ? TEN_BITS : Frame.DEPTH_UBYTE, 1, width,
                        method.pixelFormat(), picture.planes());
                written++;
                stream.check();
                double end = frame < excerpt.last() ? video.frames().seconds(frame + 1) : excerpt.end();
                samples = sound == null
                        ? 0 : recordSound(recorder, sound, samples, before + end - start);
            }
            before += excerpt.seconds();
        }
    }

    /// @param samples number already written
    /// @param until end of the sound, in seconds of the clip
    /// @return the total number of samples written
    private static long recordSound(FFmpegFrameRecorder recorder, PlaybackSound sound, long samples, double until)
            throws MediaException, FrameRecorder.Exception {
        int count = (int) (Math.round(until * PlaybackSound.RATE) - samples);
        if (count <= 0) {
            return samples;
        }
        var block = new short[count * PlaybackSound.CHANNELS];
        sound.read(block);
        recorder.recordSamples(PlaybackSound.RATE, PlaybackSound.CHANNELS, ShortBuffer.wrap(block));
        return samples + count;
    }
}
