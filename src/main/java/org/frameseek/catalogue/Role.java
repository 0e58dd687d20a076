package org.frameseek.catalogue;

/// What a model of the catalogue is offered for.
public enum Role {
    /// For nearly everybody.
    FIRST_CHOICE,
    /// For slow computers.
    FASTEST,
    /// For computers with a graphics card.
    BEST_WITH_CARD,
    /// For questions in Chinese.
    CHINESE,
    /// Adds languages to indexes that exist.
    LANGUAGE_PACK,
    /// Better and slower than the first choice.
    FINER,
    /// Widely known.
    CLASSIC
}
