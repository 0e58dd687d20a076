package org.frameseek.world;

import java.util.List;
import java.util.Set;

/// Where a scene takes place.
enum Place {
    BEACH(OpenBackdrops::beach, true, true, Set.of(), "on", "the beach", "the seaside", "the shore"),
    FOREST(OpenBackdrops::forest, true, true, Set.of(Thing.TREE), "in", "the forest", "the woods"),
    DESERT(OpenBackdrops::desert, true, true, Set.of(), "in", "the desert"),
    MOUNTAINS(OpenBackdrops::mountains, true, true, Set.of(), "in", "the mountains", "the snowy mountains"),
    RIVER(OpenBackdrops::river, true, true, Set.of(), "by", "the river", "the stream"),
    FARM(OpenBackdrops::farm, true, true, Set.of(Thing.HOUSE), "on", "the farm", "a farm"),
    PARK(BuiltBackdrops::park, true, true, Set.of(Thing.TREE), "in", "the park"),
    STREET(BuiltBackdrops::street, true, true, Set.of(Thing.HOUSE), "on", "the street", "the road"),
    CITY(BuiltBackdrops::city, true, true, Set.of(Thing.HOUSE), "in", "the city", "the big city"),
    STADIUM(BuiltBackdrops::stadium, true, true, Set.of(), "in", "the stadium"),
    KITCHEN(BuiltBackdrops::kitchen, true, false, Set.of(), "in", "the kitchen"),
    BEDROOM(BuiltBackdrops::bedroom, true, false, Set.of(), "in", "the bedroom", "the room"),
    SEA(OpenBackdrops::sea, false, false, Set.of(), "under", "the sea", "water"),
    SPACE(OpenBackdrops::space, false, false, Set.of(), "in", "space", "outer space");

    /// Draws the background.
    @FunctionalInterface
    interface Backdrop {
        void draw(Pen pen, Stage stage);
    }

    private final Backdrop backdrop;
    private final boolean daylight;
    private final boolean outdoors;
    private final Set<Thing> contains;
    private final String preposition;
    private final List<String> nouns;

    Place(Backdrop backdrop, boolean daylight, boolean outdoors, Set<Thing> contains, String preposition,
            String... nouns) {
        this.backdrop = backdrop;
        this.daylight = daylight;
        this.outdoors = outdoors;
        this.contains = contains;
        this.preposition = preposition;
        this.nouns = List.of(nouns);
    }

    Backdrop backdrop() {
        return backdrop;
    }

    /// Whether the time of day can be seen there.
    boolean showsDaytime() {
        return daylight;
    }

    boolean showsWeather() {
        return outdoors;
    }

    /// Things in the backdrop: a sentence that names them is neither clearly true nor false.
    boolean contains(Thing thing) {
        return contains.contains(thing);
    }

    /// Nothing stands on the ground there.
    boolean floating() {
        return this == SEA || this == SPACE;
    }

    String preposition() {
        return preposition;
    }

    List<String> nouns() {
        return nouns;
    }
}
