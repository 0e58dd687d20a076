package org.frameseek.ui.keys;

/// Where the focus must be for a shortcut to work.
public enum KeyPlace {
    /// Anywhere. While the user types, only with a modifier or a function key.
    WINDOW,
    /// The field for the description.
    QUERY,
    TIMELINE,
    /// A row of the library or of the matches.
    LIST
}
