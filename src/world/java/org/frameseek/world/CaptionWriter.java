package org.frameseek.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes sentences that are true of a scene: complete or partial, in many wordings and orders.
final class CaptionWriter {
    static final List<String> NEUTRAL = List.of(
            "a picture", "a scene", "something", "an image of something", "a photo of something",
            "a picture of a scene", "a video", "a frame of a video", "an image", "a photo", "there is something",
            "anything");

    static final List<String> OPENINGS = List.of(
            "a photo of", "a picture of", "an image of", "a scene with", "a view of", "a video of", "picture of",
            "image of", "a drawing of", "there is", "we see", "look at", "find", "show me");

    private final SplittableRandom random;

    CaptionWriter(SplittableRandom random) {
        this.random = random;
    }

    /// Any true sentence, more often a detailed one; sometimes one that is true of everything, or of nothing.
    Caption write(Scene scene) {
        int dice = random.nextInt(100);
        if (dice < 2) {
            return new Caption(any(NEUTRAL), Claim.NEUTRAL);
        }
        if (dice < 5) {
            return strange(scene);
        }
        if (dice < 13) {
            return setting(scene);
        }
        return dice < 22 ? vague(scene) : full(scene);
    }

    /// Names the main actor's colour and action, the place and, if asked to, the time of day.
    Caption complete(Scene scene, boolean daytime) {
        var actor = scene.main();
        var sentence = new Sentence(random);
        sentence.subject(actor, count(scene, actor), true, actor.action() != Action.RESTING);
        sentence.place(scene.place());
        if (daytime) {
            sentence.daytime(scene.daytime());
        }
        return sentence.caption();
    }

    /// Names the main actor and its colour, nothing else.
    Caption subject(Scene scene) {
        var sentence = new Sentence(random);
        sentence.subject(scene.main(), count(scene, scene.main()), true, false);
        return sentence.caption();
    }

    /// Names the main actor, and some of its action, place and time.
    Caption full(Scene scene) {
        var actor = scene.main();
        int count = count(scene, actor);
        var sentence = new Sentence(random);
        sentence.subject(actor, count, chance(78), actor.action() != Action.RESTING && chance(62));
        if (count == 1 && scene.actors().size() > 1 && chance(35)) {
            var second = scene.actors().get(1);
            sentence.companion(second, chance(75), second.action() != Action.RESTING && chance(25));
        }
        surroundings(scene, sentence, 66, 34, 50);
        if (chance(scene.style().ordinal() < 2 ? 4 : 30)) {
            sentence.style(scene.style());
        }
        return sentence.caption();
    }

    /// Names place, time and weather, but no actor.
    private Caption setting(Scene scene) {
        var sentence = new Sentence(random);
        surroundings(scene, sentence, 90, 55, 70);
        if (chance(scene.style().ordinal() < 2 ? 3 : 35)) {
            sentence.style(scene.style());
        }
        return sentence.caption();
    }

    /// "something red", "an animal", "a blue vehicle sleeping".
    private Caption vague(Scene scene) {
        var actor = Plot.any(scene.actors().toArray(Actor[]::new), random);
        var sentence = new Sentence(random);
        boolean active = actor.action() != Action.RESTING && chance(50);
        sentence.vague(actor, active);
        surroundings(scene, sentence, 35, 15, 15);
        return sentence.caption();
    }

    /// Names a thing that this world does not have: false of every scene.
    private Caption strange(Scene scene) {
        var sentence = new Sentence(random);
        sentence.unknown(StrangeNouns.any(random));
        surroundings(scene, sentence, 45, 20, 15);
        return sentence.caption();
    }

    private void surroundings(Scene scene, Sentence sentence, int place, int daytime, int weather) {
        if (chance(place)) {
            sentence.place(scene.place());
        }
        boolean sunny = scene.weather() == Weather.CLEAR && scene.daytime() == Daytime.DAY;
        if (scene.place().showsWeather() && (scene.weather() != Weather.CLEAR || sunny)
                && chance(sunny ? weather / 4 : weather)) {
            sentence.weather(scene.weather());
        }
        if (scene.place().showsDaytime() && chance(daytime)) {
            sentence.daytime(scene.daytime());
        }
    }

    /// How many actors are exactly like this one, up to what people count at a glance.
    private static int count(Scene scene, Actor actor) {
        long alike = scene.actors().stream()
                .filter(other -> other.thing() == actor.thing() && other.colour() == actor.colour()
                        && other.action() == actor.action())
                .count();
        return (int) Math.min(alike, 3);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// Every sentence part, for the tokenizer's vocabulary.
    static List<String> allPhrases() {
        var phrases = new ArrayList<String>(NEUTRAL);
        phrases.addAll(OPENINGS);
        phrases.addAll(Sentence.allPhrases());
        return phrases;
    }
}
