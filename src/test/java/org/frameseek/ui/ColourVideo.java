package org.frameseek.ui;

import java.io.IOException;
import java.nio.file.Path;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;

/// A video of shots that are red, green, blue and grey, whose truth is known by construction.
public final class ColourVideo {
    public static final int SHOT = 25;
    private static final int[][] SHOTS = {{120, 120, 120}, {200, 40, 40}, {110, 130, 120}, {40, 170, 60},
            {130, 120, 110}, {40, 60, 200}, {120, 120, 120}, {235, 20, 20}};

    private ColourVideo() {
    }

    public static Path make(Path folder, String name) throws IOException {
        var clip = new Clip().size(320, 180).frames(SHOT * SHOTS.length).encode("-g", "12");
        return TestVideos.drawn(folder, name, clip, ColourVideo::draw);
    }

    public static int frames() {
        return SHOT * SHOTS.length;
    }

    /// The purest red of all is in the last shot.
    public static boolean isReddest(int frame) {
        return frame / SHOT == 7;
    }

    private static Picture draw(int frame) {
        var colour = SHOTS[frame / SHOT];
        var rgb = new byte[320 * 180 * 3];
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 320; x++) {
                // A bar that moves with the frames keeps them apart; the shade keeps the codec honest.
                boolean bar = x / 4 == frame % 80;
                for (int i = 0; i < 3; i++) {
                    int value = bar ? 255 - colour[i] : colour[i] + y / 12;
                    rgb[(y * 320 + x) * 3 + i] = (byte) Math.min(255, value);
                }
            }
        }
        return new Picture(320, 180, rgb);
    }
}
