package org.frameseek.engine.pack;

import java.util.List;
import java.util.Optional;

/// Asks the system for NVIDIA's driver.
@FunctionalInterface
public interface DriverProbe {
    /// Empty if there is no driver or it does not answer.
    Optional<Driver> probe();

    /// @param version the newest CUDA version that the driver runs, as the driver encodes it: 12080 is 12.8
    record Driver(int version, List<Card> cards) {
        /// For example `12.8`.
        public String cuda() {
            return version / 1000 + "." + version % 1000 / 10;
        }
    }

    /// @param capability compute capability, 75 for 7.5
    /// @param memory bytes
    record Card(String name, int capability, long memory) {
        private static final int LEAST = 75;

        /// Whether the engine's CUDA build has code for this card: Turing and newer.
        public boolean isSupported() {
            return capability >= LEAST;
        }
    }
}
