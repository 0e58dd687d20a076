package org.frameseek.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question that can be asked again at another time.
///
/// @param text in the grammar of [org.frameseek.search.QueryParser]
/// @param video content key, in hex, of the video whose frames the text names; empty when it names none
/// @param pictures the files of the pictures that the text names, by their names in it; empty for one without a file
public record Question(String text, String video, Map<String, String> pictures) {
    /// @param video null, as in a file that lacks it, counts as empty
    /// @param pictures null, as in a file that lacks it, counts as empty
    public Question(String text, @Nullable String video, @Nullable Map<String, String> pictures) {
        this.text = text;
        this.video = video == null ? "" : video;
        this.pictures = pictures == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }

    public static Question of(String text) {
        return new Question(text, "", Map.of());
    }

    /// Whether it means something in every video.
    public boolean isOfAnyVideo() {
        return video.isEmpty();
    }

    /// Whether it can be asked after the program has ended: each picture has a file. Something may also be missing in a
    /// file that another program wrote.
    public boolean isWhole() {
        return text != null && !text.isBlank() && pictures.values().stream().allMatch(Question::isPath);
    }

    static boolean isPath(@Nullable String file) {
        try {
            return file != null && !Path.of(file).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
