package org.frameseek.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// Ctrl-C, a request to end, or a closed terminal: tells long work to stop, and waits a moment so that it can finish
/// cleanly. Whatever an index already holds stays valid, however the process ends. The status is 128 plus the signal's
/// number, as shells expect: 130 for Ctrl-C, 143 for SIGTERM, 129 for a closed terminal.
final class Interrupt implements BooleanSupplier {
    static final String SAID = "Interrupted. What was done is kept; the same command goes on from there.";
    private static final Logger LOG = LoggerFactory.getLogger(Interrupt.class);
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    private static final int SIGNALLED = 128;
    private static final int CONTROL_C = 130;
    private static final long PATIENCE_MILLIS = 700;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile String answer = "";
    private volatile int status;
    private volatile boolean working;

    private Interrupt() {
    }

    /// A shutdown hook would not do: it cannot tell which signal came, and ends with another status when the work ends
    /// first.
    static Interrupt install() {
        var interrupt = new Interrupt();
        for (var name : SIGNALS) {
            try {
                Signal.handle(new Signal(name), interrupt::stop);
            } catch (IllegalArgumentException e) {
                LOG.debug("This system does not deliver {}", name, e);
            }
        }
        return interrupt;
    }

    @Override
    public boolean getAsBoolean() {
        return status != 0;
    }

    /// The program's exit code after an interruption.
    int status() {
        return status == 0 ? CONTROL_C : status;
    }

    /// Marks the start of work that an interruption should wait for.
    ///
    /// @param newAnswer what to print if the work cannot be waited for; empty for nothing
    void begin(String newAnswer) {
        answer = newAnswer;
        working = true;
    }

    /// Prints the answer once, whoever comes first: the work that stopped, or the signal that waited in vain.
    void answer(Runnable print) {
        if (answered.compareAndSet(false, true)) {
            print.run();
        }
    }

    /// Marks the end of the work, after its output is printed.
    void end() {
        working = false;
        done.countDown();
    }

    private void stop(Signal signal) {
        status = SIGNALLED + signal.getNumber();
        if (!working) {
            System.exit(status);
        }
        try {
            if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                answer(() -> {
                    System.out.print(answer);
                    System.out.flush();
                    System.err.println(SAID);
                });
                // The engine may still be running a batch.
                CLibrary.exitAtOnce(status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
