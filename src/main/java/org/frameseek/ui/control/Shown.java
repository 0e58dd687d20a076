package org.frameseek.ui.control;

import javafx.beans.value.ChangeListener;
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

    /// Like [#when(Node, ObservableValue)], and makes what is in the node when it is first to be seen: what is hidden
    /// costs as much time as the rest, and the window waits for it.
    ///
    /// @param condition keeps the node until then
    /// @param fill called once
    public static void when(Node node, ObservableValue<Boolean> condition, Runnable fill) {
        if (condition.getValue()) {
            fill.run();
        } else {
            condition.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> observed, Boolean before, Boolean shown) {
                    observed.removeListener(this);
                    fill.run();
                }
            });
        }
        when(node, condition);
    }
}
