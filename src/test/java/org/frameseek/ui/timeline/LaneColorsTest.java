package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lanes' colours as eyes see them that lack one kind of cone, after Machado, Oliveira and Fernandes (2009).
@ExtendWith(FxExtension.class)
class LaneColorsTest {
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    /// Distance in CIELAB at which two patches side by side are clearly different.
    private static final double APART = 20;

    @AfterEach
    void defaultTheme() {
        Application.setUserAgentStylesheet(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void lanesStayApartForEveryEye(String name) {
        Application.setUserAgentStylesheet((name.equals("light") ? new PrimerLight() : new PrimerDark())
                .getUserAgentStylesheet());
        var timeline = new TimelineHeatmap(new Texts());
        var stage = FxExtension.show(new StackPane(timeline), 400, 160);
        var colors = IntStream.range(0, 6).mapToObj(i -> timeline.colors().get(HeatColor.ofLane(i))).toList();
        var ground = timeline.colors().get(HeatColor.LOW);
        stage.close();
        for (var eyes : EYES) {
            for (int one = 0; one < colors.size(); one++) {
                assertTrue(distance(colors.get(one), ground, eyes) > APART, name + ": " + one + " on its ground");
                for (int other = 0; other < one; other++) {
                    double distance = distance(colors.get(one), colors.get(other), eyes);
                    assertTrue(distance > APART, name + ": " + other + " and " + one + " are " + distance + " apart");
                }
            }
        }
    }

    @Test
    void swatchHasTheColourOfItsLane() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var swatches = IntStream.rangeClosed(1, 6).mapToObj(_ -> new Region()).toList();
        var timeline = new TimelineHeatmap(new Texts());
        for (int i = 0; i < swatches.size(); i++) {
            swatches.get(i).getStyleClass().add("swatch");
            var toggle = new ToggleButton(null, swatches.get(i));
            toggle.setSelected(i > 0);
            var head = new HBox(toggle);
            head.getStyleClass().addAll("lane-head", "lane-" + (i + 1));
            timeline.lanes().add(new TimelineLane(null, i, head));
        }
        var stage = FxExtension.show(new StackPane(timeline), 400, 300);
        for (int i = 0; i < swatches.size(); i++) {
            var lane = timeline.colors().get(HeatColor.ofLane(i));
            var swatch = swatches.get(i);
            assertEquals(i > 0 ? lane : Color.TRANSPARENT, swatch.getBackground().getFills().getFirst().getFill());
            assertEquals(lane, swatch.getBorder().getStrokes().getFirst().getTopStroke());
        }
        stage.close();
    }

    private static double distance(Color one, Color other, double[][] eyes) {
        double[] a = lab(one, eyes);
        double[] b = lab(other, eyes);
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }

    private static double[] lab(Color color, double[][] eyes) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = IntStream.range(0, 3).mapToDouble(i -> Math.clamp(
                eyes[i][0] * rgb[0] + eyes[i][1] * rgb[1] + eyes[i][2] * rgb[2], 0, 1)).toArray();
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.0888);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
