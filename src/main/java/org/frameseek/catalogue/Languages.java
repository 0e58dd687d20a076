package org.frameseek.catalogue;

/// The languages that a model understands.
public enum Languages { ENGLISH, CHINESE, MANY }
