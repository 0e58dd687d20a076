package org.frameseek.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexFixture;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.VideoSearch;

/// Measures combined questions on clips that the demo model was not trained on, beside a plain sentence of the same
/// words: `EvaluateOperators FOLDER [CLIPS]`. A clip has scenes that fit one part of a question only.
public final class EvaluateOperators {
    private static final long SEED = 105;
    private static final int CLIPS = 60;
    private static final double SECONDS = 2;
    private static final int RATE = 2;

    /// @param query combined by operators
    /// @param plain the same in one sentence
    /// @param right scenes that fit
    private record Ask(String name, String query, String plain, Set<Integer> right) {
    }

    private record Film(Clip clip, List<Ask> asks) {
    }

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int[] combined = new int[4];
    private final int[] plain = new int[4];

    private EvaluateOperators() {
    }

    public static void main(String[] arguments) throws Exception {
        int clips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CLIPS;
        var compute = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO);
        try (var model = Models.load(Path.of(arguments[0]), compute)) {
            new EvaluateOperators().run(model, clips);
        }
    }

    private void run(Model model, int clips) throws Exception {
        var folder = Files.createTempDirectory("frameseek-operators");
        var file = folder.resolve("clip.safetensors");
        var search = new VideoSearch(model.texts());
        for (int clip = 0; clip < clips; clip++) {
            var film = film();
            var scores = ClipScores.of(film.clip(), model);
            var rows = scores.vectors().toArray(float[][]::new);
            try (var index = IndexFixture.create(file, IndexFixture.table(rows.length, RATE), rows[0].length, rows)) {
                for (int i = 0; i < film.asks().size(); i++) {
                    var ask = film.asks().get(i);
                    int found = search.search(index, QueryParser.parse(ask.query()), 1).moments().getFirst().frame();
                    int said = search.search(index, new Query.Words(ask.plain()), 1).moments().getFirst().frame();
                    combined[i] += ask.right().contains(scores.scenes().get(found)) ? 1 : 0;
                    plain[i] += ask.right().contains(scores.scenes().get(said)) ? 1 : 0;
                }
            }
            Files.delete(file);
            report(film.asks(), clip + 1);
        }
        Files.delete(folder);
    }

    private void report(List<Ask> asks, int clips) {
        var line = new StringBuilder();
        for (int i = 0; i < asks.size(); i++) {
            line.append(String.format(Locale.ROOT, "%s %.3f (plain sentence %.3f)  ", asks.get(i).name(),
                    (double) combined[i] / clips, (double) plain[i] / clips));
        }
        System.out.println(line + "of " + clips);
    }

    /// Things and places that appear only where a question needs them.
    private Film film() {
        var things = new ArrayList<>(List.of(Thing.values()));
        things.removeAll(List.of(Thing.TREE, Thing.HOUSE));
        var places = new ArrayList<>(List.of(Place.values()));
        Collections.shuffle(things, new Random(random.nextLong()));
        Collections.shuffle(places, new Random(random.nextLong()));
        int[][] shown = {
            {0, 0}, {1, 1}, {2, 2}, {0, 3}, {3, 4}, {4, 0}, {5, 5}, {6, 6}, {7, 7}, {8, 8}, {6, 9}, {5, 10}
        };
        var scenes = new ArrayList<Scene>();
        for (var pair : shown) {
            scenes.add(scene(things.get(pair[0]), places.get(pair[1])));
        }
        var a = name(things.get(0));
        var where = places.get(0).preposition() + " " + places.get(0).nouns().getFirst();
        var first = name(things.get(5));
        var second = name(things.get(6));
        var one = name(things.get(2));
        var other = name(things.get(3));
        var asks = List.of(
                new Ask("AND", a + " AND " + where, a + " " + where, Set.of(0)),
                new Ask("OR", one + " OR " + other, one + " or " + other, Set.of(2, 4)),
                new Ask("NOT", a + " NOT " + where, a + " not " + where, Set.of(3)),
                new Ask("THEN", first + " THEN/3 " + second, first + " then " + second, Set.of(6, 7)));
        return new Film(new Clip(List.copyOf(scenes), scenes.stream().map(_ -> SECONDS).toList()), asks);
    }

    private Scene scene(Thing thing, Place place) {
        var plot = Plot.random(random);
        return SceneComposer.compose(new Plot(thing, plot.colour(), Action.RESTING, place, Daytime.DAY, Weather.CLEAR,
                Style.FLAT), SceneComposer.Company.NONE, random);
    }

    private static String name(Thing thing) {
        return Sentence.withArticle(thing.nouns().getFirst());
    }
}
