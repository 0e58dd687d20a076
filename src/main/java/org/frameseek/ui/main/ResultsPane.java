package org.frameseek.ui.main;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.frameseek.ui.session.Scope;

/// The answers in the scope that the user chose: the moments of this video, or the videos of the library.
final class ResultsPane extends StackPane {
    ResultsPane(Node moments, Node videos, ObservableValue<Scope> scope) {
        getChildren().addAll(moments, videos);
        scope.subscribe(now -> {
            moments.setVisible(now == Scope.VIDEO);
            videos.setVisible(now == Scope.LIBRARY);
        });
    }
}
