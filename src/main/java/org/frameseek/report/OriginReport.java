package org.frameseek.report;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.recheck.StillOrigin.Origin;

/// The printable places that a still may be copied from.
///
/// @param origins the likeliest places, the likeliest first
public record OriginReport(String still, List<Place> origins) {
    private static final int LISTED = 3;

    /// @param copy whether the frame is the same picture
    /// @param difference of the small grey pictures, 0 to 255
    public record Place(String video, String key, int frame, String timecode, boolean copy, double difference) {
        private static Place of(Origin origin) {
            return new Place(origin.video().toString(), origin.key().hex(), origin.frame(), origin.timecode(),
                    origin.copy(), origin.difference());
        }
    }

    public static OriginReport of(Path still, List<Origin> origins) {
        return new OriginReport(still.toString(), origins.stream().limit(LISTED).map(Place::of).toList());
    }

    /// Whether the still is a copy of any frame.
    public boolean copied() {
        return origins.stream().anyMatch(Place::copy);
    }
}
