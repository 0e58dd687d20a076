package org.frameseek.export.editlist;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes an OpenTimelineIO timeline with the oldest form of a clip, which every version reads.
record Otio(EditList list) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    static String write(EditList list) {
        return GSON.toJson(new Otio(list).timeline()) + "\n";
    }

    private Map<String, @Nullable Object> timeline() {
        var timeline = item("Timeline.1", list.title());
        timeline.put("global_start_time", time(list.sequenceStart()));
        var tracks = item("Stack.1", "tracks");
        tracks.put("source_range", null);
        tracks.put("effects", List.of());
        tracks.put("markers", List.of());
        tracks.put("children", list.shape().audioChannels() > 0
                ? List.of(track("Video"), track("Audio")) : List.of(track("Video")));
        timeline.put("tracks", tracks);
        return timeline;
    }

    private Map<String, @Nullable Object> track(String kind) {
        var track = item("Track.1", kind);
        track.put("kind", kind);
        track.put("source_range", null);
        track.put("effects", List.of());
        track.put("markers", List.of());
        Function<EditEvent, Object> clip = event -> clip(event, kind.equals("Video"));
        track.put("children", list.events().stream().map(clip).toList());
        return track;
    }

    private Map<String, @Nullable Object> clip(EditEvent event, boolean marked) {
        var clip = item("Clip.1", event.name());
        clip.put("source_range", range(list.startFrame() + event.in(), event.length()));
        clip.put("effects", List.of());
        clip.put("markers", marked ? List.of(marker(event)) : List.of());
        var media = item("ExternalReference.1", list.fileName());
        media.put("target_url", list.fileUrl());
        media.put("available_range", range(list.startFrame(), list.length()));
        clip.put("media_reference", media);
        return clip;
    }

    private Map<String, @Nullable Object> marker(EditEvent event) {
        var marker = item("Marker.2", event.name());
        marker.put("color", "GREEN");
        marker.put("marked_range", range(list.startFrame() + event.best(), 1));
        return marker;
    }

    private Map<String, @Nullable Object> range(long start, long length) {
        var range = new LinkedHashMap<String, @Nullable Object>();
        range.put("OTIO_SCHEMA", "TimeRange.1");
        range.put("start_time", time(start));
        range.put("duration", time(length));
        return range;
    }

    private Map<String, @Nullable Object> time(long frame) {
        var time = new LinkedHashMap<String, @Nullable Object>();
        time.put("OTIO_SCHEMA", "RationalTime.1");
        time.put("rate", list.rate().toDouble());
        time.put("value", (double) frame);
        return time;
    }

    private static Map<String, @Nullable Object> item(String schema, String name) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("OTIO_SCHEMA", schema);
        item.put("metadata", Map.of());
        item.put("name", name);
        return item;
    }
}
