package org.frameseek.world;

/// A soft music-box tune of decaying sines.
final class SampleTune {
    static final int RATE = 44100;

    private static final double BEAT = 0.325;
    private static final double LOWEST = 261.63;
    /// Semitones over the lowest note, a chord of the pattern per bar; a rest is -1.
    private static final int[][] BARS = {
        {0, 7, 12, 16, 19, 16, 12, 7}, {9, 12, 16, 21, 24, 21, 16, 12}, {5, 9, 12, 17, 21, 17, 12, 9},
        {7, 11, 14, 19, 23, 19, 14, -1}
    };

    private SampleTune() {
    }

    /// Mono, 16 bit.
    static short[] play(double seconds) {
        var mix = new float[(int) (seconds * RATE)];
        int beats = (int) (seconds / BEAT);
        for (int beat = 0; beat < beats; beat++) {
            var bar = BARS[beat / 8 % BARS.length];
            strike(mix, beat * BEAT, bar[beat % 8], 0.16);
            if (beat % 8 == 0) {
                strike(mix, beat * BEAT, bar[0] - 12, 0.2);
            }
        }
        var samples = new short[mix.length];
        for (int i = 0; i < mix.length; i++) {
            double fade = Math.min(1, (mix.length - i) / (1.5 * RATE));
            samples[i] = (short) (Math.tanh(mix[i]) * fade * 22000);
        }
        return samples;
    }

    private static void strike(float[] mix, double at, int semitones, double loudness) {
        if (semitones == -1) {
            return;
        }
        double frequency = LOWEST * Math.pow(2, semitones / 12.0);
        int start = (int) (at * RATE);
        for (int i = 0; i < 1.6 * RATE && start + i < mix.length; i++) {
            double time = i / (double) RATE;
            double tone = Math.sin(2 * Math.PI * frequency * time) + 0.3 * Math.sin(4 * Math.PI * frequency * time)
                    * Math.exp(-4 * time);
            mix[start + i] += (float) (loudness * Math.min(1, time * 200) * Math.exp(-3 * time) * tone);
        }
    }
}
