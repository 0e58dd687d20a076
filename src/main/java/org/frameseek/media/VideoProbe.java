package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// Reads what a container says of its video stream.
final class VideoProbe {
    private VideoProbe() {
    }

    /// @param hidden how many of the declared frames are not meant to be shown
    static VideoInfo describe(Demuxer demuxer, Path file, int hidden) {
        var stream = demuxer.stream();
        var parameters = stream.codecpar();
        var geometry = DisplayGeometry.of(demuxer);
        var shown = geometry.shownSize(parameters.width(), parameters.height());
        var average = rational(stream.avg_frame_rate());
        long duration = demuxer.format().duration();
        return new VideoInfo(
                file,
                container(demuxer, file),
                avcodec_get_name(parameters.codec_id()).getString(),
                parameters.width(),
                parameters.height(),
                shown.width(),
                shown.height(),
                geometry.orientation().degrees(),
                average.numerator() > 0 ? average : rational(stream.r_frame_rate()),
                rational(stream.time_base()),
                stream.nb_frames() > 0 ? Math.clamp(stream.nb_frames() - hidden, 0, Integer.MAX_VALUE) : -1,
                duration == AV_NOPTS_VALUE ? -1 : (double) duration / AV_TIME_BASE,
                Colours.Transfer.of(parameters.color_trc()).name(),
                Colours.areStandardDefinition(parameters),
                demuxer.hasAudio());
    }

    private static Rational rational(AVRational value) {
        return value.num() > 0 && value.den() > 0 ? new Rational(value.num(), value.den()) : Rational.ZERO;
    }

    /// FFmpeg names families of formats, such as `mov,mp4,m4a,3gp,3g2,mj2`; the file's own extension chooses in it.
    private static String container(Demuxer demuxer, Path file) {
        var family = List.of(demuxer.format().iformat().name().getString().split(","));
        var name = file.getFileName().toString();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (family.contains(extension)) {
            return extension;
        }
        return switch (family.getFirst()) {
            case "mov" -> "qt".equals(brand(demuxer)) ? "mov" : "mp4";
            case "matroska" -> "mkv";
            case "asf" -> "wmv";
            case "mpegts" -> "ts";
            default -> family.getFirst();
        };
    }

    private static String brand(Demuxer demuxer) {
        var brand = av_dict_get(demuxer.format().metadata(), "major_brand", null, 0);
        return brand == null || brand.isNull() ? "" : brand.value().getString().strip();
    }
}
