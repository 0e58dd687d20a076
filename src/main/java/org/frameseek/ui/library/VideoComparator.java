package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frameseek.library.KnownVideo;
import org.frameseek.settings.VideoOrder;

/// Compares videos by the order that the user chose.
final class VideoComparator {
    private static final Comparator<VideoItem> BY_NAME =
            Comparator.comparing(VideoItem::name, String.CASE_INSENSITIVE_ORDER).thenComparing(VideoItem::file);

    private VideoComparator() {
    }

    /// The order captures the current opening times, so that opening a video does not move it away from under the
    /// pointer.
    ///
    /// @param known last opened first
    static Comparator<VideoItem> of(VideoOrder order, List<KnownVideo> known) {
        return switch (order) {
            case NAME -> BY_NAME;
            case FOLDER -> Comparator.comparing(VideoItem::folder).thenComparing(BY_NAME);
            case ADDED -> Comparator.comparing(VideoItem::added).reversed().thenComparing(BY_NAME);
            case OPENED -> byPlace(places(known));
            case QUEUE -> Comparator.<VideoItem>comparingInt(
                    item -> item.place() == 0 ? Integer.MAX_VALUE : item.place()).thenComparing(BY_NAME);
            case LENGTH -> Comparator.comparingDouble(VideoItem::seconds).reversed().thenComparing(BY_NAME);
        };
    }

    private static Comparator<VideoItem> byPlace(Map<Path, Integer> places) {
        return Comparator.<VideoItem>comparingInt(item -> places.getOrDefault(item.file(), Integer.MAX_VALUE))
                .thenComparing(BY_NAME);
    }

    private static Map<Path, Integer> places(List<KnownVideo> known) {
        var places = new HashMap<Path, Integer>();
        known.forEach(video -> places.put(video.file(), places.size()));
        return places;
    }
}
