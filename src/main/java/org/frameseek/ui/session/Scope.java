package org.frameseek.ui.session;

/// What a question is asked of.
public enum Scope {
    VIDEO, LIBRARY
}
