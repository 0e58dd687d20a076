package org.frameseek.catalogue;

/// In which languages a model can be asked.
public enum Languages { ENGLISH, CHINESE, MANY }
