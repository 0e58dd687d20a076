package org.frameseek.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One short sentence for every thing, colour, action, place, time, weather and style. Added to each training batch they
/// say of every picture what it shows and what it does not, so that each word is learned from every picture.
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
            captions.add(new Caption(any(daytime.phrases(), random), new Claim(List.of(), null, daytime, null, null, false)));
        }
        for (var weather : Weather.values()) {
            captions.add(new Caption(any(weather.phrases(), random), new Claim(List.of(), null, null, weather, null, false)));
        }
        for (var style : Style.values()) {
            captions.add(new Caption(Sentence.withArticle(any(style.nouns(), random)),
                    new Claim(List.of(), null, null, null, style, false)));
        }
        return captions;
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
