package org.frameseek.catalogue;

/// What the catalogue offers a model for.
public enum Role {
    /// For most users.
    FIRST_CHOICE,
    /// For slow computers.
    FASTEST,
    /// For computers with a graphics card.
    BEST_WITH_CARD,
    /// For questions in Chinese.
    CHINESE,
    /// Adds languages to existing indexes.
    LANGUAGE_PACK,
    /// Better but slower than the first choice.
    FINER,
    /// Widely known.
    CLASSIC
}
