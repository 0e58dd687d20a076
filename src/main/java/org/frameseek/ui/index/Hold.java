package org.frameseek.ui.index;

/// Why the program itself holds indexing back for now.
public enum Hold {
    NONE,
    /// The computer runs on battery, and the user wants no indexing then.
    BATTERY,
    /// A video plays in full screen.
    FULL_SCREEN
}
