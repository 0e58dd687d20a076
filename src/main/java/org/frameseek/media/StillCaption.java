package org.frameseek.media;

/// What an exported still says of its origin, written into its EXIF and XMP.
///
/// @param query the description it was found by, or null
/// @param score its cosine to the description, or NaN
/// @param model the model that scored it, or null
public record StillCaption(
        String sourceName, int frame, long pts, Rational timeBase, String timecode, String query, double score,
        String model) {
}
