package org.frameseek.world;

/// Something that a sentence says is there. Null parts are left open.
///
/// @param thing exactly this thing
/// @param kind any thing of this kind
/// @param count how many; 1 also fits more than one
record Subject(Thing thing, Thing.Kind kind, Colour colour, Action action, int count) {
    Truth in(Scene scene) {
        int fitting = 0;
        int kindred = 0;
        for (var actor : scene.actors()) {
            if (fitsThing(actor) && (colour == null || actor.colour() == colour)) {
                kindred++;
                if (action == null || actor.action() == action) {
                    fitting++;
                }
            }
        }
        if (fitting == count || count == 1 && fitting > 1) {
            return Truth.TRUE;
        }
        if (fitting > count || count > 1 && kindred >= count && fitting > 0) {
            return Truth.UNSURE;
        }
        return inBackdrop(scene.place()) ? Truth.UNSURE : Truth.FALSE;
    }

    private boolean fitsThing(Actor actor) {
        return (thing == null || actor.thing() == thing) && (kind == null || actor.thing().kind() == kind);
    }

    private boolean inBackdrop(Place place) {
        if (action != null) {
            return false;
        }
        if (thing != null) {
            return place.contains(thing);
        }
        return kind != null && kind.things().stream().anyMatch(place::contains);
    }
}
