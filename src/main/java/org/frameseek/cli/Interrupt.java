package org.frameseek.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Ctrl-C: tells long work to stop, and waits a moment so that it can finish cleanly. Whatever an index already holds
/// stays valid, however the process ends.
final class Interrupt implements BooleanSupplier {
    static final int STATUS = 130;
    static final String SAID = "Interrupted. What was done is kept; the same command goes on from there.";
    private static final long PATIENCE_MILLIS = 700;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String answer = "";
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

    /// Marks the start of work that an interruption should wait for.
    ///
    /// @param newAnswer what to print if the work cannot be waited for; empty for nothing
    void begin(String newAnswer) {
        answer = newAnswer;
        working = true;
    }

    /// Marks the end of the work, after its output is printed.
    void end() {
        working = false;
        done.countDown();
    }

    private void stop() {
        asked = true;
        try {
            if (working && !done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                System.out.print(answer);
                System.out.flush();
                System.err.println(SAID);
                // The engine may still be running a batch.
                CLibrary.exitAtOnce(STATUS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
