package org.frameseek.world;

/// A sentence and what it says.
record Caption(String text, Claim claim) {
}
