package org.frameseek.ui.timeline;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A timeline on screen, and what its pixels show.
@ExtendWith(FxExtension.class)
abstract class TimelinePictures {
    /// With the padding of 8 at both sides, the axis is 800 wide.
    static final int WIDTH = 816;
    static final int LEFT = 8;
    static final int HEIGHT = 160;
    static final int FRAMES = 100_000;

    final TimelineHeatmap timeline = new TimelineHeatmap(new Texts());
    Stage stage;

    @BeforeEach
    void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        timeline.framesProperty().set(Tables.constant(FRAMES));
        stage = FxExtension.show(new StackPane(timeline), WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        stage.close();
        Application.setUserAgentStylesheet(null);
    }

    PixelReader pixels() {
        return FxExtension.snapshot(timeline).getPixelReader();
    }

    static Moment moment(int rank, int frame) {
        return new Moment(rank, frame, frame - 20, frame + 20, 0.3f, 5, 0.95f);
    }

    Labeled flag(String rank) {
        return timeline.lookupAll(".moment-flag").stream().map(Labeled.class::cast)
                .filter(label -> label.getText().equals(rank)).findFirst().orElseThrow();
    }

    /// Where the middle of a flag is on the timeline.
    double middle(Labeled flag) {
        return timeline.sceneToLocal(flag.localToScene(flag.getLayoutBounds())).getCenterX();
    }
}
