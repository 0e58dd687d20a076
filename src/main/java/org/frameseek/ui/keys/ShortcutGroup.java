package org.frameseek.ui.keys;

/// The headings of the list of shortcuts.
public enum ShortcutGroup {
    SEARCH("keys.search"), PLAYER("keys.player"), TIMELINE("keys.timeline"), FILES("keys.file");

    private final String textKey;

    ShortcutGroup(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
