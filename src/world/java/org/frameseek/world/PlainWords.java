package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One short sentence for every thing, colour, action, place, time, weather and style. Added to each training batch
/// they say of every picture what it shows and what it does not, so that each word is learned from every picture.
final class PlainWords {
    private PlainWords() {
    }

    static List<Caption> captions(SplittableRandom random) {
        var captions = new ArrayList<Caption>();
        for (var thing : Thing.values()) {
            var noun = random.nextInt(3) > 0 ? thing.nouns().getFirst() : any(thing.nouns(), random);
            captions.add(of(noun(noun, random), new Subject(thing, null, null, null, 1)));
        }
        for (var colour : Colour.values()) {
            var name = any(colour.names(), random);
            captions.add(of(random.nextBoolean() ? "something " + name : Sentence.withArticle(name + " thing"),
                    new Subject(null, null, colour, null, 1)));
        }
        for (var action : Action.values()) {
            if (action != Action.RESTING) {
                captions.add(of("something " + any(action.words(), random), new Subject(null, null, null, action, 1)));
            }
        }
        for (var place : Place.values()) {
            captions.add(new Caption(place.preposition() + " " + any(place.nouns(), random),
                    new Claim(List.of(), place, null, null, null, false)));
        }
        for (var daytime : Daytime.values()) {
            captions.add(new Caption(any(daytime.phrases(), random),
                    new Claim(List.of(), null, daytime, null, null, false)));
        }
        for (var weather : Weather.values()) {
            captions.add(new Caption(any(weather.phrases(), random),
                    new Claim(List.of(), null, null, weather, null, false)));
        }
        for (var style : Style.values()) {
            captions.add(new Caption(Sentence.withArticle(any(style.nouns(), random)),
                    new Claim(List.of(), null, null, null, style, false)));
        }
        return captions;
    }

    /// In which share of the pictures the highest scoring thing, colour, action and place is there.
    static String right(NDArray images, NDArray texts, TrainingBatch batch) {
        float[] scores = images.matMul(texts.transpose()).toFloatArray();
        int colours = batch.own() + Thing.values().length;
        int actions = colours + Colour.values().length;
        int places = actions + Action.values().length - 1;
        return String.format("things %.2f colours %.2f actions %.2f places %.2f",
                right(scores, batch, batch.own(), colours),
                right(scores, batch, colours, actions), right(scores, batch, actions, places),
                right(scores, batch, places, places + Place.values().length));
    }

    /// @param from the first of the words that compete
    private static double right(float[] scores, TrainingBatch batch, int from, int to) {
        int asked = 0;
        int right = 0;
        for (int row = 0; row < batch.pictures() * batch.texts(); row += batch.texts()) {
            int best = from;
            boolean any = false;
            for (int text = from; text < to; text++) {
                best = scores[row + text] > scores[row + best] ? text : best;
                any |= batch.truth()[row + text] == 1;
            }
            asked += any ? 1 : 0;
            right += batch.truth()[row + best] == 1 ? 1 : 0;
        }
        return right / (double) Math.max(1, asked);
    }

    private static Caption of(String text, Subject subject) {
        return new Caption(text, new Claim(List.of(subject), null, null, null, null, false));
    }

    private static String noun(String noun, SplittableRandom random) {
        return random.nextInt(4) == 0 ? noun : Sentence.withArticle(noun);
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
