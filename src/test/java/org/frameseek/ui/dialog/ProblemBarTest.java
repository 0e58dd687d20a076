package org.frameseek.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.Forgotten;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ProblemBarTest {
    private final ObjectProperty<Exception> problem = new SimpleObjectProperty<>();

    @Test
    void dismissesOneProblemAndShowsTheNext() {
        var bar = new ProblemBar(problem, new Texts());
        assertFalse(bar.isVisible());
        problem.set(new IllegalStateException("first"));
        assertTrue(bar.isVisible());
        ((Button) bar.getChildren().getLast()).fire();
        assertFalse(bar.isVisible());
        assertFalse(bar.isManaged());
        problem.set(new IllegalStateException("second"));
        assertTrue(bar.isVisible());
        problem.set(null);
        assertFalse(bar.isVisible());
    }

    @Test
    void aClosedPageIsForgotten() {
        var texts = new Texts();
        problem.set(new IllegalStateException("shown"));
        assertTrue(Forgotten.isForgotten(() -> new ProblemBar(problem, texts)));
    }
}
