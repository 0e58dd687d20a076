package org.frameseek.ui.main;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One part above another, which is only as high as it needs to be.
final class Stacked extends VBox {
    Stacked(Node main, Node foot) {
        super(main, foot);
        setVgrow(main, Priority.ALWAYS);
    }
}
