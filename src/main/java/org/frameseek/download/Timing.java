package org.frameseek.download;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Timeouts and pauses.
///
/// @param nanos the clock, in nanoseconds
/// @param pauses pauses between attempts
/// @param answer longest wait for the head of a response
/// @param stall longest wait for more bytes of a file
record Timing(LongSupplier nanos, Pauses pauses, Duration answer, Duration stall) {
    static final Timing REAL =
            new Timing(System::nanoTime, Thread::sleep, Duration.ofSeconds(30), Duration.ofSeconds(30));

    @FunctionalInterface
    interface Pauses {
        void await(Duration time) throws InterruptedException;
    }
}
