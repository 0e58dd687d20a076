package org.frameseek.settings;

/// Which of the two looks the window wears.
public enum Appearance { SYSTEM, LIGHT, DARK }
