package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.jspecify.annotations.Nullable;

/// Reads the container's declarations about its video stream, and those of the first picture.
final class VideoProbe {
    private static final int INDEX_DISCARD_FRAME = 2;
    /// Bytes of a placeholder that repeats the picture before it.
    private static final int LONGEST_EMPTY = 19;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");

    private final Demuxer demuxer;
    private final Path file;
    private final AVCodecParameters parameters;

    private VideoProbe(Demuxer demuxer, Path file) {
        this.demuxer = demuxer;
        this.file = file;
        this.parameters = demuxer.stream().codecpar();
    }

    /// @param first at the first picture that can be decoded, or null when none can
    static VideoInfo describe(Demuxer demuxer, Path file, @Nullable FrameSource first) {
        var probe = new VideoProbe(demuxer, file);
        if (first != null) {
            return probe.info(first.geometry().shownSize(first.frame()), first.geometry().orientation(),
                    Colours.of(first.frame()));
        }
        var geometry = new DisplayGeometry(demuxer);
        return probe.info(geometry.shownSize(probe.parameters), geometry.orientation(), Colours.of(probe.parameters));
    }

    private VideoInfo info(PictureSize shown, Orientation orientation, Colours colours) {
        return new VideoInfo(
                file,
                container(),
                avcodec_get_name(parameters.codec_id()).getString(),
                parameters.width(),
                parameters.height(),
                shown.width(),
                shown.height(),
                orientation.degrees(),
                demuxer.frameRate(),
                demuxer.timeBase(),
                declaredFrames(),
                declaredSeconds(),
                colours.transfer().name(),
                colours.areStandardDefinition(),
                demuxer.container().hasAudio());
    }

    /// Excludes frames that an edit list omits or hides. An AVI with empty frames does not declare how many are full.
    private int declaredFrames() {
        var stream = demuxer.stream();
        if (stream.nb_frames() <= 0) {
            return -1;
        }
        int entries = avformat_index_get_entries_count(stream);
        long declared = switch (family().getFirst()) {
            case "mov" -> entries == stream.nb_frames() && isShown(0) && isShown(entries - 1)
                    ? entries : IntStream.range(0, entries).filter(this::isShown).count();
            case "avi" -> IntStream.range(0, entries).anyMatch(this::isEmpty) ? -1 : stream.nb_frames();
            default -> stream.nb_frames();
        };
        return (int) Math.clamp(declared, -1, Integer.MAX_VALUE);
    }

    private boolean isShown(int entry) {
        return (avformat_index_get_entry(demuxer.stream(), entry).flags() & INDEX_DISCARD_FRAME) == 0;
    }

    private boolean isEmpty(int entry) {
        return avformat_index_get_entry(demuxer.stream(), entry).size() <= LONGEST_EMPTY;
    }

    /// The duration in the header, of the pictures alone where the header separates them from sound. Ignores FFmpeg's
    /// own estimates.
    private double declaredSeconds() {
        var format = demuxer.format();
        if (format.duration_estimation_method() != AVFMT_DURATION_FROM_STREAM) {
            return -1;
        }
        var stream = demuxer.stream();
        if (stream.duration() != AV_NOPTS_VALUE) {
            return stream.duration() * demuxer.timeBase().toDouble();
        }
        var tagged = clock(av_dict_get(stream.metadata(), "DURATION", null, 0));
        return tagged.orElse(format.duration() == AV_NOPTS_VALUE ? -1 : (double) format.duration() / AV_TIME_BASE);
    }

    private List<String> family() {
        return List.of(demuxer.format().iformat().name().getString().split(","));
    }

    /// FFmpeg names families of formats, such as `mov,mp4,m4a,3gp,3g2,mj2`; the file's extension selects one.
    private String container() {
        var family = family();
        var name = file.getFileName().toString();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (family.contains(extension)) {
            return extension;
        }
        return switch (family.getFirst()) {
            case "mov" -> "qt".equals(brand()) ? "mov" : "mp4";
            case "matroska" -> "mkv";
            case "asf" -> "wmv";
            case "mpegts" -> "ts";
            case "mpegvideo" -> "m2v";
            default -> family.getFirst();
        };
    }

    /// Parses seconds from `00:01:02.5`; empty without such a text.
    private static OptionalDouble clock(@Nullable AVDictionaryEntry entry) {
        var text = entry == null || entry.isNull() ? "" : entry.value().getString();
        var parts = CLOCK.matcher(text);
        return parts.matches()
                ? OptionalDouble.of(Integer.parseInt(parts.group(1)) * 3600.0 + Integer.parseInt(parts.group(2)) * 60
                        + Double.parseDouble(parts.group(3)))
                : OptionalDouble.empty();
    }

    private String brand() {
        var brand = av_dict_get(demuxer.format().metadata(), "major_brand", null, 0);
        return brand == null || brand.isNull() ? "" : brand.value().getString().strip();
    }
}
