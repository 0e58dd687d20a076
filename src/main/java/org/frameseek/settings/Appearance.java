package org.frameseek.settings;

/// The look of the window.
public enum Appearance { SYSTEM, LIGHT, DARK }
