package org.frameseek.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that come and go.
public final class Shown {
    private Shown() {
    }

    /// While it is hidden the node takes no room.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
