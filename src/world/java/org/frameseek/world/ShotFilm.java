package org.frameseek.world;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.frameseek.search.Shot;

/// A drawn film of which every cut is known.
///
/// @param cuts frames that start a new shot at once
/// @param dissolves frames in which two shots are mixed
/// @param fades frames that go to black, are black, or come from it
/// @param flashes white frames within shots
record ShotFilm(List<Take> takes, List<Integer> cuts, List<Shot> dissolves, List<Shot> fades, List<Shot> flashes,
        int grain, long seed) {
    static final int RATE = 25;
    private static final double ASPECT = 16 / 9.0;
    /// Frames that stay black between a fade out and the fade in.
    private static final int BLACK = 4;

    /// A scene in the film.
    ///
    /// @param start first frame in which it is seen
    /// @param end first frame in which it is not
    /// @param fadeIn frames over which it appears, 0 for at once
    /// @param fadeOut frames over which it disappears
    private record Take(Scene scene, int start, int end, int fadeIn, int fadeOut) {
        double share(int frame) {
            double in = fadeIn == 0 ? 1 : (frame - start + 1.0) / (fadeIn + 1);
            double out = fadeOut == 0 ? 1 : (end - frame) / (fadeOut + 1.0);
            return Math.clamp(Math.min(in, out), 0, 1);
        }
    }

    /// What distinguishes a kind of film.
    enum Kind {
        PLAIN(2, 4, 1, 0, 0, 0, 0),
        /// Shots of a quarter of a second to a second.
        QUICK(0.24, 1, 1, 0, 0, 0, 0),
        FLASHES(2, 4, 1, 0, 0, 0.8, 0),
        /// Fast pans and zooms.
        MOTION(2, 4, 12, 0, 0, 0, 0),
        GRAIN(2, 4, 1, 0, 0, 0, 10),
        DISSOLVES(2, 4, 1, 0.6, 0, 0, 0),
        FADES(2, 4, 1, 0, 0.6, 0, 0),
        MIXED(0.8, 4, 5, 0.25, 0.2, 0.4, 5);

        private final double shortest;
        private final double longest;
        private final double motion;
        private final double dissolve;
        private final double fade;
        private final double flash;
        private final int grain;

        Kind(double shortest, double longest, double motion, double dissolve, double fade, double flash, int grain) {
            this.shortest = shortest;
            this.longest = longest;
            this.motion = motion;
            this.dissolve = dissolve;
            this.fade = fade;
            this.flash = flash;
            this.grain = grain;
        }
    }

    static ShotFilm make(Kind kind, int shots, long seed) {
        var random = new SplittableRandom(seed);
        var takes = new ArrayList<Take>();
        var cuts = new ArrayList<Integer>();
        var dissolves = new ArrayList<Shot>();
        var fades = new ArrayList<Shot>();
        var flashes = new ArrayList<Shot>();
        int start = 0;
        int fadeIn = 0;
        var plot = Plot.random(random);
        for (int shot = 0; shot < shots; shot++) {
            int length = (int) Math.round(random.nextDouble(kind.shortest, kind.longest) * RATE) + fadeIn;
            double dice = shot == shots - 1 ? 1 : random.nextDouble();
            boolean dissolving = dice < kind.dissolve;
            boolean fading = !dissolving && dice < kind.dissolve + kind.fade;
            int fadeOut = dissolving || fading ? random.nextInt(8, 31) : 0;
            int end = start + length + fadeOut;
            takes.add(new Take(scene(plot, kind.motion, random), start, end, fadeIn, fadeOut));
            if (random.nextDouble() < kind.flash) {
                int flash = start + fadeIn + (length - fadeIn) / 2;
                flashes.add(new Shot(flash, flash + random.nextInt(1, 4) - 1));
            }
            fadeIn = fadeOut;
            if (dissolving) {
                dissolves.add(new Shot(end - fadeOut, end - 1));
                start = end - fadeOut;
            } else if (fading) {
                fades.add(new Shot(end - fadeOut, end + BLACK + fadeOut - 1));
                start = end + BLACK;
            } else if (shot < shots - 1) {
                cuts.add(end);
                start = end;
            }
            plot = next(plot, random);
        }
        return new ShotFilm(takes, cuts, dissolves, fades, flashes, kind.grain, seed);
    }

    /// One shot in three is of the same place.
    private static Plot next(Plot plot, SplittableRandom random) {
        return random.nextInt(3) == 0 ? plot.with(Plot.Part.THING, random) : Plot.random(random);
    }

    private static Scene scene(Plot plot, double motion, SplittableRandom random) {
        var scene = SceneComposer.compose(plot, SceneComposer.Company.ANY, random);
        var camera = scene.camera();
        double zoom = motion > 1 ? camera.zoom() + 0.5 : camera.zoom();
        return new Scene(scene.actors(), scene.place(), scene.daytime(), scene.weather(), scene.style(),
                new Camera(zoom, camera.x(), camera.y(), camera.driftX() * motion, camera.driftZoom() * motion),
                scene.seed());
    }

    int frames() {
        return takes.getLast().end();
    }

    /// Draws a frame.
    ///
    /// @param rgb receives `width × height × 3` bytes
    void draw(int frame, BufferedImage canvas, byte[] rgb) {
        var graphics = canvas.createGraphics();
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        var sum = new float[rgb.length];
        double shares = 0;
        for (var take : takes) {
            if (frame >= take.start() && frame < take.end()) {
                ScenePainter.draw(graphics, take.scene(), canvas.getWidth(), canvas.getHeight(), ASPECT,
                        (frame - take.start()) / (double) RATE);
                float share = (float) take.share(frame);
                shares += share;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += share * (pixels[i / 3] >> 16 - i % 3 * 8 & 0xff);
                }
            }
        }
        graphics.dispose();
        boolean flash = flashes.stream().anyMatch(span -> frame >= span.first() && frame <= span.last());
        var random = new SplittableRandom(seed * 1_000_003 + frame);
        for (int i = 0; i < sum.length; i++) {
            // Two takes that are mixed share the picture; one alone gets darker.
            double value = flash ? 245 : sum[i] / Math.max(1, shares);
            rgb[i] = (byte) Math.clamp(Math.round(value + grain * random.nextDouble(-1, 1)), 0, 255);
        }
    }
}
