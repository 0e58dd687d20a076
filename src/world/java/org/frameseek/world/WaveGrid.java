package org.frameseek.world;

/// Position embeddings to start from: sines and cosines of many lengths along both axes (Vaswani et al., 2017; in two
/// dimensions as in Beyer, Zhai and Kolesnikov, 2022). Neighbours are alike from the first step, so shapes that
/// cross patches are found early.
final class WaveGrid {
    private static final double AMPLITUDE = 0.3;
    private static final double LONGEST = 100;

    private WaveGrid() {
    }

    /// @param positions `(1 + side²) × width`; the first row, the class token's, stays as it is
    static void fill(float[] positions, int width, int side) {
        int waves = width / 4;
        for (int cell = 0; cell < side * side; cell++) {
            int at = (1 + cell) * width;
            for (int wave = 0; wave < waves; wave++) {
                double pace = Math.pow(LONGEST, -wave / (double) waves);
                positions[at++] = (float) (AMPLITUDE * Math.sin(cell % side * pace));
                positions[at++] = (float) (AMPLITUDE * Math.cos(cell % side * pace));
                positions[at++] = (float) (AMPLITUDE * Math.sin(cell / side * pace));
                positions[at++] = (float) (AMPLITUDE * Math.cos(cell / side * pace));
            }
        }
    }
}
