package org.frameseek.engine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ends the process without the exit handlers of the engine, once Java has done what it does at an end: they take a
/// tenth of a second to take down what the system frees anyway, and crash while a thread is inside the engine.
final class QuickEnd {
    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    private QuickEnd() {
    }

    /// Handlers run from the last that was registered to the first. Only the GNU library passes the status to one.
    static void install() {
        var linker = Linker.nativeLinker();
        var register = linker.defaultLookup().find("on_exit");
        var end = linker.defaultLookup().find("_exit");
        if (register.isEmpty() || end.isEmpty() || INSTALLED.getAndSet(true)) {
            return;
        }
        var call = linker.downcallHandle(register.get(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try {
            int ignored = (int) call.invokeExact(end.get(), MemorySegment.NULL);
        } catch (Throwable e) {
            throw new IllegalStateException("on_exit", e);
        }
    }
}
