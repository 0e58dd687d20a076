package org.frameseek.world;

/// Whether a sentence is true of a scene.
enum Truth {
    TRUE, FALSE,
    /// People may disagree, so it neither teaches nor counts.
    UNSURE;

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNSURE || other == UNSURE ? UNSURE : TRUE;
    }
}
