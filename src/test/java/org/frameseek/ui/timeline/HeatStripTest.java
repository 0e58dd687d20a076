package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class HeatStripTest {
    private final HeatStrip strip = new HeatStrip();

    private int colour(int column) {
        FxExtension.layout(strip);
        return ((ImageView) strip.getChildrenUnmodifiable().getFirst()).getImage().getPixelReader().getArgb(column, 0);
    }

    /// Strong heat stands out from a light ground by being dark, and the other way round.
    @Test
    void coloursFollowTheTheme() {
        var stage = FxExtension.show(new StackPane(strip), 200, 100);
        strip.show(new float[] {0, 1, Float.NaN});
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        assertEquals(0xffe6ebf0, colour(0));
        assertEquals(0xff4a1a73, colour(1));
        assertEquals(0, colour(2), "not indexed");
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        assertEquals(0xff1d2733, colour(0));
        assertEquals(0xfffde047, colour(1));
        stage.close();
    }
}
