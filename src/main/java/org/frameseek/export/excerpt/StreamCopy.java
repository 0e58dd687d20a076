package org.frameseek.export.excerpt;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.frameseek.export.ExportException;
import org.frameseek.media.MediaException;
import org.frameseek.media.MediaInput;

/// Copies the packets of an excerpt, from the keyframe before it to the packet that completes it. The stream's
/// parameters carry rotation, colours and pixel shape.
final class StreamCopy {
    /// How far before the keyframe to seek.
    private static final long[] BACK_SECONDS = {0, 2, 10, 60, 600, 1_000_000};

    private final Excerpt excerpt;
    private final int keyframe;
    private final long start;
    private final long end;
    private int wanted;
    private int early;
    private int late;

    /// @throws ExportException when the file's time stamps do not distinguish its frames, so that no packet is certain
    ///     to be the right one
    StreamCopy(Excerpt excerpt) throws ExportException {
        var frames = excerpt.video().frames();
        this.excerpt = excerpt;
        keyframe = frames.keyframeBefore(excerpt.first());
        for (int frame = keyframe; frame <= excerpt.last(); frame++) {
            if (!frames.hasPts(frame) || frames.frameWithPts(frames.pts(frame)) != frame
                    || frame > keyframe && frames.pts(frame) <= frames.pts(frame - 1)) {
                throw new ExportException("export.clip-times", excerpt.video().file());
            }
        }
        start = frames.pts(keyframe);
        end = frames.pts(excerpt.last());
    }

    /// @param goOn receives the number of frames written so far
    /// @throws IOException when the file cannot be written, or cannot hold the streams
    Clip copy(Path target, IntPredicate goOn) throws MediaException, IOException {
        try (var input = MediaInput.open(excerpt.video().file());
                var output = CopyTarget.open(target, input.picture(), input.sound())) {
            seek(input);
            copyPackets(input, output, goOn);
            output.finish();
        }
        return new Clip(target, wanted + early + late, early, late);
    }

    /// Seeks to the keyframe or before it. Some containers only find places near a time, or later ones.
    private void seek(MediaInput input) throws IOException {
        var unit = input.picture().time_base();
        for (long back : BACK_SECONDS) {
            long target = start - back * unit.den() / unit.num();
            av_seek_frame(input.format(), input.picture().index(), target, AVSEEK_FLAG_BACKWARD);
            if (isBeforeKeyframe(input)) {
                av_seek_frame(input.format(), input.picture().index(), target, AVSEEK_FLAG_BACKWARD);
                return;
            }
        }
        throw new IOException("keyframe not found");
    }

    private boolean isBeforeKeyframe(MediaInput input) {
        var packet = av_packet_alloc();
        try {
            while (av_read_frame(input.format(), packet) >= 0) {
                boolean isPicture = packet.stream_index() == input.picture().index();
                long time = time(packet);
                av_packet_unref(packet);
                if (isPicture) {
                    return time <= start;
                }
            }
            return false;
        } finally {
            av_packet_free(packet);
        }
    }

    private void copyPackets(MediaInput input, CopyTarget output, IntPredicate goOn) throws IOException {
        var packet = av_packet_alloc();
        try {
            while (!isComplete() && av_read_frame(input.format(), packet) >= 0) {
                if (!goOn.test(wanted)) {
                    throw new CancellationException();
                }
                if (packet.stream_index() == input.picture().index()) {
                    copyPicture(packet, input.picture(), output);
                } else {
                    copySound(packet, input, output);
                }
                av_packet_unref(packet);
            }
            copyRestOfSound(packet, input, output);
        } finally {
            av_packet_free(packet);
        }
        if (wanted == 0) {
            throw new IOException("no frame of the excerpt was read");
        }
    }

    private boolean isComplete() {
        return wanted >= excerpt.frames() && wanted + early >= excerpt.last() - keyframe + 1;
    }

    private void copyPicture(AVPacket packet, AVStream stream, CopyTarget output) throws IOException {
        long time = time(packet);
        boolean begun = wanted + early + late > 0;
        // Pictures that refer to packets before the keyframe cannot be decoded without them.
        if (time < start || !begun && (packet.flags() & AV_PKT_FLAG_KEY) == 0) {
            return;
        }
        // A packet without a picture is no frame.
        if (excerpt.video().frames().frameWithPts(time) >= 0) {
            count(time);
        }
        if (packet.duration() == 0) {
            // A container that counts durations would hide the last frame.
            packet.duration(usualDuration());
        }
        output.write(packet, stream, output.picture(), start);
    }

    private void count(long time) {
        if (time > end) {
            late++;
        } else if (time < excerpt.video().frames().pts(excerpt.first())) {
            early++;
        } else {
            wanted++;
        }
    }

    private long usualDuration() {
        var frames = excerpt.video().frames();
        int last = frames.frames() - 1;
        return last == 0 ? frames.lastDuration() : Math.max(1, (frames.time(last) - frames.time(0)) / last);
    }

    private void copySound(AVPacket packet, MediaInput input, CopyTarget output) throws IOException {
        var sound = input.sound();
        if (sound == null || output.sound() == null || packet.stream_index() != sound.index()) {
            return;
        }
        double seconds = seconds(packet, sound, input);
        if (seconds >= excerpt.video().frames().seconds(keyframe) && seconds < excerpt.end()) {
            output.write(packet, sound, output.sound(), offset(sound, input));
        }
    }

    /// Sound often lies slightly behind the picture in the file.
    private void copyRestOfSound(AVPacket packet, MediaInput input, CopyTarget output) throws IOException {
        var sound = input.sound();
        while (sound != null && av_read_frame(input.format(), packet) >= 0) {
            boolean past = packet.stream_index() == sound.index()
                    && seconds(packet, sound, input) >= excerpt.end();
            boolean farAhead = packet.stream_index() == input.picture().index()
                    && seconds(packet, input.picture(), input) > excerpt.end() + 2;
            if (packet.stream_index() == sound.index()) {
                copySound(packet, input, output);
            }
            av_packet_unref(packet);
            if (past || farAhead) {
                return;
            }
        }
    }

    /// Seconds from the first frame of the video.
    private double seconds(AVPacket packet, AVStream stream, MediaInput input) {
        var unit = stream.time_base();
        var pictureUnit = input.picture().time_base();
        double zero = (double) start * pictureUnit.num() / pictureUnit.den();
        return (double) time(packet) * unit.num() / unit.den() - zero + excerpt.video().frames().seconds(keyframe);
    }

    /// The time of the keyframe in the stream's own units.
    private long offset(AVStream stream, MediaInput input) {
        var unit = stream.time_base();
        var pictureUnit = input.picture().time_base();
        return Math.round((double) start * pictureUnit.num() / pictureUnit.den() * unit.den() / unit.num());
    }

    private static long time(AVPacket packet) {
        return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    }
}
