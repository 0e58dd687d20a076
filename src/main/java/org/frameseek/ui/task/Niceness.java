package org.frameseek.ui.task;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets background work yield to what the user sees and hears. On Linux, Java's own priorities do nothing, but each
/// thread has a nice value. Threads that it starts inherit that value, including those of FFmpeg and PyTorch.
final class Niceness {
    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    /// A tenth of the usual share of a busy processor, and all of an idle one.
    private static final int STEP = 10;

    private Niceness() {
    }

    /// Lowers the calling thread's priority permanently: only the superuser can raise it again.
    static void lower() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!LINUX) {
            return;
        }
        try {
            // nice(2), which on Linux affects the calling thread only.
            var nice = Linker.nativeLinker().downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("nice"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int _ = (int) nice.invokeExact(STEP);
        } catch (Throwable e) {
            LOG.warn("Indexing does not give way", e);
        }
    }
}
