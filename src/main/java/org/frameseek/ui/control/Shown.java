package org.frameseek.ui.control;

import java.util.function.Consumer;
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
    /// @param fill called once
    public static void when(Node node, ObservableValue<Boolean> condition, Runnable fill) {
        condition.subscribe(new Consumer<>() {
            private boolean filled;

            @Override
            public void accept(Boolean shown) {
                if (shown && !filled) {
                    filled = true;
                    fill.run();
                }
            }
        });
        when(node, condition);
    }
}
