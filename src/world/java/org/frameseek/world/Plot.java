package org.frameseek.world;

import java.util.SplittableRandom;

/// A scene before it gets its layout: the main actor, its action, place and time.
record Plot(Thing thing, Colour colour, Action action, Place place, Daytime daytime, Weather weather, Style style) {
    /// The parts of a plot, which can be exchanged one by one.
    enum Part { THING, COLOUR, ACTION, PLACE, DAYTIME, WEATHER }

    static Plot random(SplittableRandom random) {
        var place = any(Place.values(), random);
        return new Plot(
                any(Thing.values(), random),
                any(Colour.values(), random),
                random.nextInt(4) == 0 ? Action.RESTING : any(Action.values(), random),
                place,
                place.showsDaytime() ? any(Daytime.values(), random) : Daytime.DAY,
                place.showsWeather() ? weather(random) : Weather.CLEAR,
                style(random));
    }

    private static Weather weather(SplittableRandom random) {
        return random.nextInt(2) == 0 ? Weather.CLEAR : any(Weather.values(), random);
    }

    private static Style style(SplittableRandom random) {
        return random.nextInt(3) == 0 ? any(Style.values(), random) : random.nextBoolean() ? Style.FLAT
                : Style.OUTLINED;
    }

    /// The same plot with one part changed if that part is visible at the place; otherwise with another thing.
    Plot with(Part part, SplittableRandom random) {
        return switch (part) {
            case THING -> withThing(other(Thing.values(), thing, random));
            case COLOUR -> new Plot(thing, other(Colour.values(), colour, random), action, place, daytime, weather,
                    style);
            case ACTION -> new Plot(thing, colour, other(Action.values(), action, random), place, daytime, weather,
                    style);
            case PLACE -> at(other(Place.values(), place, random));
            case DAYTIME -> place.showsDaytime()
                    ? new Plot(thing, colour, action, place, other(Daytime.values(), daytime, random), weather, style)
                    : with(Part.COLOUR, random);
            case WEATHER -> place.showsWeather()
                    ? new Plot(thing, colour, action, place, daytime, other(Weather.values(), weather, random), style)
                    : with(Part.ACTION, random);
        };
    }

    /// The same thing, colour and place, without anything that hides or changes its shape.
    Plot simple() {
        return new Plot(thing, colour, Action.RESTING, place, Daytime.DAY, Weather.CLEAR, Style.OUTLINED);
    }

    Plot withThing(Thing other) {
        return new Plot(other, colour, action, place, daytime, weather, style);
    }

    private Plot at(Place other) {
        return new Plot(thing, colour, action, other, other.showsDaytime() ? daytime : Daytime.DAY,
                other.showsWeather() ? weather : Weather.CLEAR, style);
    }

    /// Whether this combination of colour, thing and place is excluded from training.
    boolean heldOut() {
        return heldOut(colour, thing, place);
    }

    static boolean heldOut(Colour colour, Thing thing, Place place) {
        int mixed = (colour.ordinal() * 31 + thing.ordinal()) * 37 + place.ordinal();
        return Math.floorMod(mixed * 0x9E3779B9 >>> 7, 16) == 0;
    }

    static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    static <T> T other(T[] values, T than, SplittableRandom random) {
        T value;
        do {
            value = any(values, random);
        } while (value == than);
        return value;
    }
}
