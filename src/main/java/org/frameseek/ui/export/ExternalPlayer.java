package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Another program that plays videos.
enum ExternalPlayer {
    MPV("mpv", "--start="),
    VLC("vlc", "--start-time=");

    private final String program;
    private final String startOption;

    ExternalPlayer(String program, String startOption) {
        this.program = program;
        this.startOption = startOption;
    }

    /// Its name for the system.
    String program() {
        return program;
    }

    /// Its name for people.
    String title() {
        return this == MPV ? "mpv" : "VLC";
    }

    /// @param at where the program is
    /// @param seconds from the start of the video. Rounded down, because the players show the first frame that does not
    ///     start earlier.
    List<String> command(Path at, Path video, double seconds) {
        return List.of(at.toString(),
                startOption + String.format(Locale.ROOT, "%.3f", Math.floor(seconds * 1000) / 1000),
                video.toAbsolutePath().toString());
    }
}
