package org.frameseek.world;

import java.awt.Color;
import java.util.List;

/// The time of day: the sky's colours and the light that falls on everything.
enum Daytime {
    DAY(0x6EC1F2, 0xD6F0FB, 0xFFFFFF, 0, 0, List.of("in the daytime", "by day", "during the day")),
    SUNSET(0x7A4C9C, 0xFFA057, 0xF27A4A, 0.38, 0.08, List.of("at sunset", "at dusk", "in the evening")),
    NIGHT(0x141C48, 0x37498C, 0x1C2660, 0.62, 0.14, List.of("at night", "in the dark", "by moonlight"));

    private final Color skyTop;
    private final Color skyLow;
    private final Color light;
    private final double onBackdrop;
    private final double onActors;
    private final List<String> phrases;

    Daytime(int skyTop, int skyLow, int light, double onBackdrop, double onActors, List<String> phrases) {
        this.skyTop = new Color(skyTop);
        this.skyLow = new Color(skyLow);
        this.light = new Color(light);
        this.onBackdrop = onBackdrop;
        this.onActors = onActors;
        this.phrases = phrases;
    }

    Color skyTop() {
        return skyTop;
    }

    Color skyLow() {
        return skyLow;
    }

    Color light() {
        return light;
    }

    /// How much of the light's colour the backdrop takes on, 0 to 1.
    double onBackdrop() {
        return onBackdrop;
    }

    /// The same for actors: less, so that colours can still be named at night.
    double onActors() {
        return onActors;
    }

    List<String> phrases() {
        return phrases;
    }
}
