package org.frameseek.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Shows and hides nodes.
public final class Shown {
    private Shown() {
    }

    /// A hidden node takes no space.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
