package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frameseek.media.FrameTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRulerTest {
    private static final int HOUR = 108_000;

    @Test
    void anHourIsMarkedInTens() {
        assertEquals(
                List.of("00:00:00", "00:10:00", "00:20:00", "00:30:00", "00:40:00", "00:50:00", "01:00:00"),
                labels(ticks(Tables.constant(HOUR), 0, 3600, 900)));
    }

    @Test
    void marksStandAtTheirTimes() {
        var tick = ticks(Tables.constant(HOUR), 600, 1200, 600).stream()
                .filter(each -> "00:12:00".equals(each.label())).findFirst().orElseThrow();

        assertEquals(120, tick.x(), 1e-9);
    }

    @Test
    void singleFramesAreMarkedByTheirTimecodes() {
        var ticks = ticks(Tables.constant(HOUR), 100, 100.4, 1200);

        assertEquals("00:01:40:00", ticks.getFirst().label());
        assertEquals(0, ticks.getFirst().x(), 1e-9);
        assertEquals(100, ticks.get(1).x(), 1e-9);
        assertEquals(List.of("00:01:40:00", "00:01:40:02"), labels(ticks).subList(0, 2));
    }

    @Test
    void framesOfAVariableRateAreMarkedWhereTheyBegin() {
        var ticks = ticks(Tables.starting(0, 250, 1000), 0, 1.75, 700);

        assertEquals(List.of(0.0, 100.0, 400.0), ticks.stream().map(RulerTick::x).toList());
        assertTrue(labels(ticks).stream().allMatch(label -> label.matches("00:00:0\\d[:;]\\d\\d")), ticks.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.9, 2, 7, 30, 100, 500, 3600, 20_000, 86_400, 1_000_000})
    void labelsNeitherCrowdNorVanish(double length) {
        double width = 1000;
        var majors = ticks(Tables.constant(30_000), 0, length, width).stream().filter(RulerTick::major).toList();

        assertTrue(majors.size() >= 2, length + " s: " + majors);
        for (int i = 1; i < majors.size(); i++) {
            assertTrue(majors.get(i).x() - majors.get(i - 1).x() >= 60, length + " s: " + majors);
        }
    }

    @Test
    void stepsAreRound() {
        assertEquals(1, TimeRuler.niceStep(0.2));
        assertEquals(5, TimeRuler.niceStep(2.1));
        assertEquals(10, TimeRuler.niceStep(5.5));
        assertEquals(200, TimeRuler.niceStep(101));
    }

    private static List<RulerTick> ticks(FrameTable table, double from, double to, double width) {
        return TimeRuler.ticks(new TimeScale(table, new TimeSpan(from, to), width));
    }

    private static List<String> labels(List<RulerTick> ticks) {
        return ticks.stream().filter(RulerTick::major).map(RulerTick::label).toList();
    }
}
