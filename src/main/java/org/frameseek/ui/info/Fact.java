package org.frameseek.ui.info;

/// A line of the info pane.
///
/// @param labelKey message key of what it says
public record Fact(String labelKey, String value) {
}
