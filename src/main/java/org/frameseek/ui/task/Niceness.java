package org.frameseek.ui.task;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets work for later give way to what the person sees and hears. On Linux Java's own priorities do nothing, but each
/// thread has a nice value, which the threads that it starts inherit: FFmpeg's and PyTorch's among them.
final class Niceness {
    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    /// A tenth of the usual share of a busy processor, and all of an idle one.
    private static final int STEP = 10;

    private Niceness() {
    }

    /// Lowers the calling thread for good: only the superuser can raise one.
    static void lower() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!LINUX) {
            return;
        }
        try {
            // nice(2), which on Linux is for the calling thread alone.
            var nice = Linker.nativeLinker().downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("nice"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int _ = (int) nice.invokeExact(STEP);
        } catch (Throwable e) {
            LOG.warn("Indexing does not give way", e);
        }
    }
}
