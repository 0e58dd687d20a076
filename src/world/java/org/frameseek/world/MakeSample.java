package org.frameseek.world;

import java.nio.file.Path;
import org.bytedeco.javacv.FrameRecorder;

/// Draws the sample video: `MakeSample FILE.mp4`.
public final class MakeSample {
    private static final int WIDTH = 854;
    private static final int HEIGHT = 480;
    private static final int BIT_RATE = 480_000;

    private MakeSample() {
    }

    public static void main(String[] arguments) throws FrameRecorder.Exception {
        var clip = SampleStory.clip();
        double seconds = clip.seconds().stream().mapToDouble(Double::doubleValue).sum();
        ClipVideo.write(Path.of(arguments[0]), clip, WIDTH, HEIGHT, BIT_RATE, SampleTune.play(seconds));
    }
}
