package org.frameseek.ui.info;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.library.OpenVideo;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Mend;
import org.frameseek.media.VideoInfo;
import org.frameseek.ui.library.VideoItem;
import org.jspecify.annotations.Nullable;

/// Describes a video in labelled lines: first its pictures, then its file, then its index.
final class VideoFacts {
    /// Names of codecs as people write them; other names are written in capitals.
    private static final Map<String, String> CODECS = Map.of(
            "h264", "H.264 (AVC)", "hevc", "H.265 (HEVC)", "mpeg4", "MPEG-4", "mpeg2video", "MPEG-2",
            "mpeg1video", "MPEG-1", "prores", "ProRes", "mjpeg", "Motion JPEG", "dnxhd", "DNxHD");

    private final Texts texts;

    VideoFacts(Texts texts) {
        this.texts = texts;
    }

    /// @param open the same video if it is open: only then its pictures are known
    /// @param damaged its frames that could not be decoded completely
    /// @param bytes size of the file, or -1
    List<Fact> of(VideoItem item, @Nullable OpenVideo open, BitSet damaged, long bytes) {
        var facts = new ArrayList<Fact>();
        if (open != null) {
            pictures(facts, open.video().info(), open.video().frames());
            add(facts, "info.corrected", corrected(open.video().frames().mend()));
            add(facts, "info.damaged", damaged.isEmpty() ? "" : texts.get("info.frames", damaged.cardinality()));
        } else if (item.seconds() > 0) {
            add(facts, "info.duration", Formats.clock(item.seconds()));
        }
        add(facts, "info.size", bytes < 0 ? "" : size(bytes));
        add(facts, "info.added", item.added().equals(Instant.EPOCH) ? "" : date(item.added()));
        add(facts, "info.path", item.file().toString());
        if (!item.indexes().isEmpty()) {
            index(facts, item);
        }
        return facts;
    }

    private void pictures(List<Fact> facts, VideoInfo info, FrameTable frames) {
        add(facts, "info.codec", CODECS.getOrDefault(info.codec(), info.codec().toUpperCase(Locale.ROOT)));
        add(facts, "info.container", info.container().toUpperCase(Locale.ROOT));
        add(facts, "info.dimensions", texts.get("info.pixels", info.width(), info.height()));
        boolean stored = info.codedWidth() == info.width() && info.codedHeight() == info.height();
        add(facts, "info.stored", stored ? "" : texts.get("info.pixels", info.codedWidth(), info.codedHeight()));
        add(facts, "info.rate", texts.get("info.per-second", info.frameRate().toDouble()));
        add(facts, "info.duration", Formats.clock(frames.duration()) + " · "
                + texts.get("info.frames", frames.frames()));
        add(facts, "info.range", info.dynamicRange().equals("SDR")
                ? texts.get("info.sdr") : texts.get("info.hdr", info.dynamicRange()));
        add(facts, "info.sound", texts.get(info.hasAudio() ? "info.sound.yes" : "info.sound.no"));
    }

    private String corrected(@Nullable Mend mend) {
        var said = new ArrayList<String>();
        if (mend != null && mend.missing() > 0) {
            said.add(texts.get("info.corrected.missing", mend.missing(), mend.foretold()));
        }
        if (mend != null && mend.added() > 0) {
            said.add(texts.get("info.corrected.added", mend.added()));
        }
        return String.join(" · ", said);
    }

    private void index(List<Fact> facts, VideoItem item) {
        add(facts, "info.model", String.valueOf(item.model()));
        add(facts, "info.indexed", texts.get("info.part", item.indexed()));
        add(facts, "info.index-size", size(item.bytes()));
    }

    private static void add(List<Fact> facts, String labelKey, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(labelKey, value));
        }
    }

    private String size(long bytes) {
        return Formats.size(bytes, texts.localeProperty().get());
    }

    private String date(Instant when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.localeProperty().get()).withZone(ZoneId.systemDefault()).format(when);
    }
}
