package org.frameseek.ui.keys;

/// Where the focus must be for a shortcut to work.
public enum KeyPlace {
    /// Anywhere; while text is being typed, only with a modifier or a function key.
    WINDOW,
    /// The field in which a picture is described.
    QUERY,
    TIMELINE,
    /// A row of the library or of the matches.
    LIST
}
