package org.frameseek.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Builds one sentence: its claim and its words.
final class Sentence {
    private static final List<String> NUMBERS = List.of("two", "three");
    private static final List<String> JOINTS = List.of("and", "with", "next to", "beside");
    private static final List<String> GLUE = List.of(
            "a", "an", "the", "is", "are", "on", "in", "by", "under", "at", "over", "that", "some", "things", "animals",
            "vehicles", "plants", "rain", "snow", "fog", "storm", "night", "day", "evening", "sunset", "of", "to",
            "one", "sunny", "rainy", "snowy", "foggy", "stormy", "scene", "picture");

    private final SplittableRandom random;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> surroundings = new ArrayList<>();
    private Place place;
    private Daytime daytime;
    private Weather weather;
    private Style style;
    private boolean unknown;
    private boolean plural;
    private String who = "";
    private String action = "";

    Sentence(SplittableRandom random) {
        this.random = random;
    }

    void subject(Actor actor, int count, boolean colour, boolean active) {
        plural = count > 1;
        var noun = noun(actor.thing());
        var colourName = colour ? any(actor.colour().names()) + " " : "";
        who = plural
                ? NUMBERS.get(count - 2) + " " + colourName + Thing.plural(noun)
                : withArticle(colourName + noun);
        doing(actor, active);
        subjects.add(new Subject(actor.thing(), null, colour ? actor.colour() : null, active ? actor.action() : null,
                plural ? count : 1));
    }

    void companion(Actor actor, boolean colour, boolean active) {
        var words = withArticle((colour ? any(actor.colour().names()) + " " : "") + noun(actor.thing()));
        who = who + (action.isEmpty() ? "" : " " + action) + " " + any(JOINTS) + " " + words
                + (active ? " " + any(actor.action().words()) : "");
        action = "";
        plural = true;
        subjects.add(new Subject(actor.thing(), null, colour ? actor.colour() : null, active ? actor.action() : null,
                1));
    }

    void vague(Actor actor, boolean active) {
        var kind = actor.thing().kind();
        var colour = any(actor.colour().names());
        int form = kind.noun() == null ? 0 : random.nextInt(4);
        boolean coloured = form < 2;
        who = switch (form) {
            case 0 -> random.nextInt(3) == 0 ? withArticle(colour + " thing") : "something " + colour;
            case 1 -> withArticle(colour + " " + kind.noun());
            default -> withArticle(kind.noun());
        };
        if (form == 0 && active && random.nextInt(3) == 0) {
            who = "something";
            coloured = false;
        }
        doing(actor, active);
        subjects.add(new Subject(null, form == 0 ? null : kind, coloured ? actor.colour() : null,
                active ? actor.action() : null, 1));
    }

    void unknown(String noun) {
        unknown = true;
        who = withArticle(noun);
    }

    private void doing(Actor actor, boolean active) {
        action = active ? any(actor.action().words()) : "";
    }

    void place(Place where) {
        place = where;
    }

    void daytime(Daytime when) {
        daytime = when;
    }

    void weather(Weather how) {
        weather = how;
    }

    void style(Style drawn) {
        style = drawn;
    }

    Caption caption() {
        var claim = new Claim(List.copyOf(subjects), place, daytime, weather, style, unknown);
        var text = style != null ? styled() : who.isEmpty() ? setting() : told();
        return text.isBlank() ? new Caption(any(CaptionWriter.NEUTRAL), Claim.NEUTRAL) : new Caption(text, claim);
    }

    private String styled() {
        collect();
        var rest = join(who, action, joined());
        var noun = withArticle(any(style.nouns()));
        if (rest.isEmpty()) {
            return noun;
        }
        return who.isEmpty() ? noun + " " + rest : noun + " of " + rest;
    }

    private String told() {
        collect();
        return switch (random.nextInt(10)) {
            case 0 -> join(any(CaptionWriter.OPENINGS), who, action, joined());
            case 1 -> action.isEmpty() ? join(any(CaptionWriter.OPENINGS), who, joined())
                    : join(who, plural ? "are" : "is",
                    action, joined());
            case 2 -> surroundings.isEmpty() ? join(who, action)
                    : join(surroundings.removeLast(), who, action, joined());
            case 3 -> surroundings.isEmpty() ? join(bare(who), action) : join(who, joined(), action);
            case 4 -> join(bare(who), action, joined());
            case 5 -> place == null || subjects.isEmpty() ? join(who, action, joined()) : placeFirst();
            default -> join(who, action, joined());
        };
    }

    private String placeFirst() {
        surroundings.removeFirst();
        var noun = any(place.nouns()).replaceFirst("^the ", "");
        return join(withArticle(noun), joined(), "with", who, action);
    }

    private String setting() {
        if (place == null) {
            collect();
            return weather != null && random.nextBoolean() ? bareWeather() : joined();
        }
        var noun = any(place.nouns());
        var where = switch (random.nextInt(4)) {
            case 0 -> place.preposition() + " " + noun;
            case 1 -> noun;
            case 2 -> any(CaptionWriter.OPENINGS) + " " + noun;
            default -> withArticle(noun.replaceFirst("^(the|a) ", ""));
        };
        if (place == Place.SEA || place == Place.SPACE) {
            where = place.preposition() + " " + noun;
        }
        collectTimes();
        return join(where, joined());
    }

    private String bareWeather() {
        var word = switch (weather) {
            case CLEAR -> "sunny day";
            case RAIN -> "rain";
            case SNOW -> "snow";
            case FOG -> "fog";
            case STORM -> "storm";
        };
        if (weather == Weather.CLEAR) {
            return withArticle(word);
        }
        return daytime == null ? word : word + " " + any(daytime.phrases());
    }

    private void collect() {
        if (place != null) {
            surroundings.add(place.preposition() + " " + any(place.nouns()));
        }
        collectTimes();
    }

    private void collectTimes() {
        if (weather != null) {
            surroundings.add(any(weather.phrases()));
        }
        if (daytime != null) {
            surroundings.add(any(daytime.phrases()));
        }
    }

    private String joined() {
        return String.join(" ", surroundings);
    }

    private String noun(Thing thing) {
        return random.nextInt(10) < 6 ? thing.nouns().getFirst() : any(thing.nouns());
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String bare(String words) {
        return words.replaceFirst("^(a|an|the) ", "");
    }

    static String withArticle(String words) {
        return ("aeio".indexOf(words.charAt(0)) >= 0 || words.startsWith("umb") ? "an " : "a ") + words;
    }

    private static String join(String... parts) {
        return String.join(" ", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    static List<String> allPhrases() {
        var phrases = new ArrayList<String>(GLUE);
        phrases.addAll(NUMBERS);
        phrases.addAll(JOINTS);
        for (var thing : Thing.values()) {
            phrases.addAll(thing.nouns());
            phrases.addAll(thing.nouns().stream().map(Thing::plural).toList());
        }
        Arrays.stream(Thing.Kind.values()).map(Thing.Kind::noun).filter(noun -> noun != null).forEach(phrases::add);
        Arrays.stream(Colour.values()).forEach(colour -> phrases.addAll(colour.names()));
        Arrays.stream(Action.values()).forEach(action -> phrases.addAll(action.words()));
        Arrays.stream(Place.values()).forEach(place -> phrases.addAll(place.nouns()));
        Arrays.stream(Daytime.values()).forEach(daytime -> phrases.addAll(daytime.phrases()));
        Arrays.stream(Weather.values()).forEach(weather -> phrases.addAll(weather.phrases()));
        Arrays.stream(Style.values()).forEach(style -> phrases.addAll(style.nouns()));
        phrases.add("thing");
        return phrases;
    }
}
