package org.frameseek.ui.timeline;

/// The parts of the timeline from top to bottom, in pixels: flags, heat, cuts, lanes, findings, film, sound, ruler, and
/// a footer with minimap and legend. Film and sound appear only if there is space.
///
/// @param lanes number of strips below the heat
/// @param findings whether there are stretches to look at
/// @param film whether there are pictures to show
/// @param sound whether there is sound to show
record TimelineLayout(double width, double height, double legendWidth, int lanes, boolean findings, boolean film,
        boolean sound) {
    static final double FINDINGS = 8;
    static final double FILM = 36;
    static final double SOUND = 22;
    static final double FLAGS = 24;
    static final double CUTS = 5;
    /// A lane's strip and the gap below it.
    static final double LANE = 22;
    static final double LANE_GAP = 2;
    static final double RULER = 18;
    static final double FOOTER = 18;
    static final double MINIMAP = 10;
    static final double GAP = 4;
    static final double LEAST_HEAT = 44;

    static double leastHeight(int lanes) {
        return FLAGS + LEAST_HEAT + CUTS + lanes * LANE + RULER + GAP + FOOTER;
    }

    double heatTop() {
        return FLAGS;
    }

    double heatHeight() {
        return Math.max(1, laneTop(0) - CUTS - FLAGS);
    }

    double findingsTop() {
        return filmTop() - findingsHeight();
    }

    double findingsHeight() {
        return findings ? FINDINGS : 0;
    }

    double heatBottom() {
        return heatTop() + heatHeight();
    }

    double laneTop(int lane) {
        return findingsTop() - (lanes - lane) * LANE;
    }

    double filmTop() {
        return soundTop() - filmHeight();
    }

    double filmHeight() {
        return film && height >= leastHeight(lanes) + FILM ? FILM : 0;
    }

    double soundTop() {
        return rulerTop() - soundHeight();
    }

    double soundHeight() {
        return sound && height >= leastHeight(lanes) + SOUND + (film ? FILM : 0) ? SOUND : 0;
    }

    double rulerTop() {
        return footerTop() - GAP - RULER;
    }

    double footerTop() {
        return height - FOOTER;
    }

    double minimapTop() {
        return footerTop() + (FOOTER - MINIMAP) / 2;
    }

    double minimapWidth() {
        return Math.max(1, width - legendWidth - 4 * GAP);
    }

    boolean inMinimap(double x, double y) {
        return y >= footerTop() && x < minimapWidth();
    }
}
