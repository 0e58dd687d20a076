package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.jspecify.annotations.Nullable;

/// What editing programs need to know about a file beyond its pictures.
///
/// @param timecode of the first frame, from a timecode track or a tag, exactly as written there
/// @param audioChannels of the sound that is played, 0 without sound
/// @param audioRate samples per second, 0 without sound
public record TrackFacts(@Nullable String timecode, int audioChannels, int audioRate) {
    private static final String TIMECODE = "timecode";

    /// @throws MediaException when the file does not exist or is not a readable video
    public static TrackFacts of(Path file) throws MediaException {
        try (var demuxer = Demuxer.open(file)) {
            var format = demuxer.format();
            int picture = demuxer.stream().index();
            int audio = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, picture, (AVCodec) null, 0);
            var sound = audio < 0 ? null : format.streams(audio).codecpar();
            return new TrackFacts(timecode(demuxer), sound == null ? 0 : sound.ch_layout().nb_channels(),
                    sound == null ? 0 : sound.sample_rate());
        }
    }

    /// The video stream's timecode takes precedence over that of the file and of other tracks.
    private static @Nullable String timecode(Demuxer demuxer) {
        var own = tag(demuxer.stream().metadata());
        var timecode = own == null ? tag(demuxer.format().metadata()) : own;
        for (int i = 0; timecode == null && i < demuxer.format().nb_streams(); i++) {
            timecode = tag(demuxer.format().streams(i).metadata());
        }
        return timecode;
    }

    private static @Nullable String tag(@Nullable AVDictionary tags) {
        var entry = tags == null ? null : av_dict_get(tags, TIMECODE, null, 0);
        return entry == null || entry.isNull() ? null : entry.value().getString();
    }
}
