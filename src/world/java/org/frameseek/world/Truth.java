package org.frameseek.world;

/// Whether a sentence is true of a scene.
enum Truth {
    TRUE, FALSE,
    /// A person might say either, so it teaches and counts nothing.
    UNSURE;

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNSURE || other == UNSURE ? UNSURE : TRUE;
    }
}
