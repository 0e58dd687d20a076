package org.frameseek.settings;

/// The order of videos in the library.
public enum VideoOrder { NAME, FOLDER, ADDED, OPENED, LENGTH, QUEUE }
