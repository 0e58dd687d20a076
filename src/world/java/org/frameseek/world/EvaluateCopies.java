package org.frameseek.world;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.frameseek.bench.Workspace;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.model.families.Models;
import org.frameseek.recheck.StillOrigin;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;
import org.frameseek.world.CopiedStill.Change;

/// Measures how often the film and the frame of a copied still are found, on drawn films:
/// `EvaluateCopies FOLDER [COPIES [SEED]]`. Copies are compressed, scaled, letter-boxed, marked with a logo, or taken
/// from the film encoded again.
public final class EvaluateCopies {
    private static final int FILMS = 6;
    private static final int SCENES = 8;
    private static final double SECONDS = 2.4;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int BIT_RATE = 1_500_000;
    private static final int LOW_BIT_RATE = 150_000;
    private static final int COPIES = 120;
    private static final long SEED = 109;
    private static final int NEAR = 2;
    /// Mean difference of all pixels as drawn, of 255, up to which two frames count as one picture.
    private static final double EQUAL = 0.5;

    private final SplittableRandom random;
    private final Path folder;
    private final Model model;

    private EvaluateCopies(Path folder, Model model, long seed) {
        this.folder = folder;
        this.model = model;
        random = new SplittableRandom(seed);
    }

    /// A film, and the same encoded again at a low bit rate.
    private record Film(Clip clip, OpenVideo video, OpenVideo again) {
        Picture frame(int frame, Change change) throws Exception {
            try (var reader = StillReader.open((change == Change.ENCODED_AGAIN ? again : video).video())) {
                return reader.read(frame);
            }
        }
    }

    /// How many copies were made, and how many of them were found.
    private static final class Count {
        private int copies;
        private int byVectors;
        private int byPictures;

        void add(boolean vectors, boolean pictures) {
            copies++;
            byVectors += vectors ? 1 : 0;
            byPictures += pictures ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "by vectors %.3f, by pictures %.3f of %d", (double) byVectors / copies,
                    (double) byPictures / copies, copies);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int copies = arguments.length > 1 ? Integer.parseInt(arguments[1]) : COPIES;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        var compute = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO);
        try (var workspace = new Workspace(); var model = Models.load(Path.of(arguments[0]), compute)) {
            new EvaluateCopies(workspace.folder(), model, seed).run(copies);
        }
    }

    private void run(int copies) throws Exception {
        var library = new Library(Files.createDirectory(folder.resolve("library")));
        var videos = new Videos(library);
        var films = films(library, videos);
        var search = new LibrarySearch(library, new VideoSearch(model.texts()), model.identity());
        var origin = new StillOrigin(search, videos, model.frames());
        var counts = new EnumMap<Change, Count>(Change.class);
        var all = new Count();
        int calledCopies = 0;
        double largest = 0;
        double nearestOther = Double.POSITIVE_INFINITY;
        for (int i = 0; i < copies; i++) {
            var film = films.get(random.nextInt(FILMS));
            int frame = random.nextInt(film.video().video().frames().frames());
            var change = Change.values()[i % Change.values().length];
            var copy = CopiedStill.of(film.frame(frame, change), change, random);
            boolean byVectors = isRight(film, frame, vectors(search, copy));
            var found = origin.of(StillImage.of(copy), () -> false);
            boolean byPictures = !found.isEmpty()
                    && isRight(film, frame, new Found(found.getFirst().video(), found.getFirst().frame()));
            counts.computeIfAbsent(change, _ -> new Count()).add(byVectors, byPictures);
            all.add(byVectors, byPictures);
            if (byPictures) {
                calledCopies += found.getFirst().copy() ? 1 : 0;
                largest = Math.max(largest, found.getFirst().difference());
            } else {
                System.out.printf(Locale.ROOT, "  missed: %s, %s frame %d, found %s%n", change,
                        film.video().file().getFileName(), frame,
                        found.isEmpty() ? "nothing" : "%s frame %d, difference %.2f".formatted(
                                found.getFirst().video().getFileName(), found.getFirst().frame(),
                                found.getFirst().difference()));
            }
            nearestOther = Math.min(nearestOther, found.stream()
                    .filter(other -> !other.video().equals(film.video().file()))
                    .mapToDouble(StillOrigin.Origin::difference).min().orElse(Double.POSITIVE_INFINITY));
        }
        counts.forEach((change, count) -> System.out.println(change + ": " + count));
        System.out.printf(Locale.ROOT, "all: %s, called a copy %.3f%n", all, (double) calledCopies / copies);
        System.out.printf(Locale.ROOT, "largest difference of a copy %.1f, least of another film %.1f%n", largest,
                nearestOther);
    }

    private List<Film> films(Library library, Videos videos) throws Exception {
        var films = new ArrayList<Film>();
        for (int i = 0; i < FILMS; i++) {
            var clip = clip();
            var film = new Film(clip, write(videos, clip, i + ".mp4", BIT_RATE),
                    write(videos, clip, i + " again.mp4", LOW_BIT_RATE));
            films.add(film);
            try (var job = library.prepare(film.video(), model.frames())) {
                job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            }
        }
        return films;
    }

    private record Found(Path video, int frame) {
    }

    /// The best moment of the library by vectors alone.
    private Found vectors(LibrarySearch search, Picture copy) throws Exception {
        var vector = UnitVector.along(new PictureVectors(model.frames()).of(StillImage.of(copy)));
        var best = new Object() {
            private Found found;
            private float logOdds = Float.NEGATIVE_INFINITY;
        };
        search.ask(new Query.Picture("copy", vector), new Limits(1, FILMS), answer -> {
            if (answer.frames() != null && answer.brief().logOdds() > best.logOdds) {
                best.logOdds = answer.brief().logOdds();
                best.found = new Found(answer.header().source().file().orElseThrow(),
                        answer.brief().found().getFirst().moment().frame());
            }
        }, () -> false);
        return best.found;
    }

    private static boolean isRight(Film film, int frame, Found found) {
        if (!found.video().equals(film.video().file())) {
            return false;
        }
        if (Math.abs(found.frame() - frame) <= NEAR) {
            return true;
        }
        var wanted = drawn(film.clip(), frame);
        for (int near = -NEAR; near <= NEAR; near++) {
            int at = found.frame() + near;
            if (at >= 0 && at < film.video().video().frames().frames()
                    && difference(drawn(film.clip(), at), wanted) <= EQUAL) {
                return true;
            }
        }
        return false;
    }

    private static Picture drawn(Clip clip, int frame) {
        int length = (int) Math.round(SECONDS * ClipVideo.RATE);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        ScenePainter.draw(graphics, clip.scenes().get(frame / length), WIDTH, HEIGHT, (double) WIDTH / HEIGHT,
                frame % length / (double) ClipVideo.RATE);
        graphics.dispose();
        return CopiedStill.picture(image);
    }

    private static double difference(Picture one, Picture other) {
        long sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xFF) - (other.rgb()[i] & 0xFF));
        }
        return (double) sum / one.rgb().length;
    }

    private Clip clip() {
        var scenes = new ArrayList<Scene>();
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < SCENES; i++) {
            scenes.add(SceneComposer.compose(Plot.random(random), SceneComposer.Company.ANY, random));
            seconds.add(SECONDS);
        }
        return new Clip(List.copyOf(scenes), List.copyOf(seconds));
    }

    private OpenVideo write(Videos videos, Clip clip, String name, int bitRate) throws Exception {
        var file = folder.resolve(name);
        ClipVideo.write(file, clip, WIDTH, HEIGHT, bitRate, null);
        return videos.open(file);
    }
}
