package org.frameseek.world;

import java.util.List;

/// What a sentence says, in a form that can be checked against any scene. Null parts are left open.
///
/// @param unknown whether the sentence names something that this world does not have
record Claim(
        List<Subject> subjects, Place place, Daytime daytime, Weather weather, Style style, boolean unknown) {
    /// Says nothing in particular.
    static final Claim NEUTRAL = new Claim(List.of(), null, null, null, null, false);

    Truth in(Scene scene) {
        if (unknown || place != null && place != scene.place() || style != null && style != scene.style()) {
            return Truth.FALSE;
        }
        var truth = daytimeIn(scene).and(weatherIn(scene));
        for (var subject : subjects) {
            if (truth == Truth.FALSE) {
                return truth;
            }
            truth = truth.and(subject.in(scene));
        }
        return truth;
    }

    private Truth daytimeIn(Scene scene) {
        if (daytime == null || daytime == scene.daytime() && scene.place().showsDaytime()) {
            return Truth.TRUE;
        }
        return scene.place().showsDaytime() ? Truth.FALSE : Truth.UNSURE;
    }

    private Truth weatherIn(Scene scene) {
        if (weather == null) {
            return Truth.TRUE;
        }
        if (!scene.place().showsWeather()) {
            return weather == Weather.CLEAR ? Truth.UNSURE : Truth.FALSE;
        }
        if (weather == Weather.CLEAR) {
            return scene.weather() == weather && scene.daytime() == Daytime.DAY ? Truth.TRUE
                    : scene.weather() == weather ? Truth.UNSURE : Truth.FALSE;
        }
        boolean near = weather == Weather.RAIN && scene.weather() == Weather.STORM
                || weather == Weather.SNOW && scene.place() == Place.MOUNTAINS && scene.weather() != Weather.SNOW;
        return weather == scene.weather() ? Truth.TRUE : near ? Truth.UNSURE : Truth.FALSE;
    }
}
