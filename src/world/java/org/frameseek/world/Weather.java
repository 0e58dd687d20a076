package org.frameseek.world;

import java.util.List;

/// The weather outdoors.
enum Weather {
    CLEAR(List.of("on a sunny day", "in the sunshine", "in the sun")),
    RAIN(List.of("in the rain", "while it rains", "on a rainy day")),
    SNOW(List.of("in the snow", "while it snows", "in falling snow")),
    FOG(List.of("in the fog", "in thick fog", "in the mist")),
    STORM(List.of("in a storm", "in a thunderstorm", "with lightning"));

    private final List<String> phrases;

    Weather(List<String> phrases) {
        this.phrases = phrases;
    }

    List<String> phrases() {
        return phrases;
    }
}
