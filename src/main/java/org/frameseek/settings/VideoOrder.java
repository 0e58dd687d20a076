package org.frameseek.settings;

/// In which order the library lists its videos.
public enum VideoOrder { NAME, ADDED, OPENED, LENGTH }
