package org.frameseek.world;

import java.util.List;

/// What an actor does; [ActorPainter] makes each visible in a single still.
enum Action {
    RESTING(),
    JUMPING("jumping", "leaping", "hopping"),
    SLEEPING("sleeping", "napping", "asleep"),
    RUNNING("running", "racing", "speeding"),
    SPINNING("spinning", "whirling", "turning around"),
    FLYING("flying", "soaring"),
    FALLING("falling", "tumbling down", "dropping"),
    SWIMMING("swimming", "bathing"),
    EATING("eating", "having lunch"),
    DANCING("dancing", "dancing to music");

    private final List<String> words;

    Action(String... words) {
        this.words = List.of(words);
    }

    /// Participles; none for simply being there.
    List<String> words() {
        return words;
    }

    boolean inTheAir() {
        return this == FLYING || this == FALLING;
    }
}
