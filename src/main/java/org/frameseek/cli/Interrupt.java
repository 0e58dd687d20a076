package org.frameseek.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Ctrl-C: long work is told to stop, and the program waits a moment for it to put its things in order.
final class Interrupt implements BooleanSupplier {
    private static final long PATIENCE_MILLIS = 900;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean working;

    private Interrupt() {
    }

    static Interrupt install() {
        var interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::stop, "interrupt"));
        return interrupt;
    }

    @Override
    public boolean getAsBoolean() {
        return asked;
    }

    /// Brackets work that an interruption should wait for.
    void begin() {
        working = true;
    }

    /// Also to be called when the interruption was answered. Before one, more work may follow.
    void end() {
        working = false;
        if (asked) {
            done.countDown();
        }
    }

    private void stop() {
        asked = true;
        try {
            if (working) {
                done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
