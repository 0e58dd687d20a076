package org.frameseek.ui.main;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.session.Session;

/// The middle of the window: the player, or a hint while there is none, with problems shown over both.
final class VideoPane extends StackPane {
    private final MainViewModel main;
    private final Session session;
    private final Node player;
    private final Node welcome;
    private final Node toasts;
    private final ProblemBar problem;
    private final ProblemBar modelProblem;
    private final ProgressIndicator opening = new ProgressIndicator();

    /// @param toasts notices, shown over the video only, so that they never cover the lists
    /// @param modelFailure why the last model was not loaded, or null
    VideoPane(MainViewModel main, Session session, Node player, Node welcome, Node toasts,
            ObservableValue<? extends Exception> modelFailure, Controls controls) {
        this.main = main;
        this.session = session;
        this.player = player;
        this.welcome = welcome;
        this.toasts = toasts;
        problem = new ProblemBar(main.problemProperty(), controls.texts());
        modelProblem = new ProblemBar(modelFailure, controls.texts());
        createView();
        createMenu(controls);
        bind();
    }

    private void createView() {
        problem.setId("problem");
        modelProblem.setId("model-problem");
        // Placed over the picture, which must not jump when a problem appears.
        var problems = new VBox(problem, modelProblem);
        problems.setMaxHeight(Region.USE_PREF_SIZE);
        problems.setPickOnBounds(false);
        StackPane.setAlignment(problems, Pos.TOP_CENTER);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        opening.setMaxSize(48, 48);
        opening.setViewOrder(-1);
        getChildren().addAll(problems, toasts);
        setMinSize(400, 160);
    }

    private void createMenu(Controls controls) {
        var menu = new ContextMenu(controls.item(Shortcut.EXPORT), controls.item(Shortcut.COPY),
                controls.item(Shortcut.LIKE), controls.item(Shortcut.FIND_PART), controls.item(Shortcut.BOOKMARK),
                controls.item(Shortcut.FULL_SCREEN));
        player.setOnContextMenuRequested(event -> menu.show(player, event.getScreenX(), event.getScreenY()));
        player.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private void bind() {
        show(welcome, main.idleProperty());
        show(player, session.videoProperty().isNotNull());
        show(opening, main.openingProperty().isNotNull());
    }

    /// Adds the part when it first becomes visible: hidden nodes cost the window's first picture as much time as
    /// visible ones.
    private void show(Node part, ObservableBooleanValue when) {
        part.visibleProperty().bind(when);
        part.visibleProperty().subscribe(visible -> {
            if (visible && part.getParent() == null) {
                // Below the problems in the stack; problems come last in the tab order.
                getChildren().addFirst(part);
            }
        });
    }
}
