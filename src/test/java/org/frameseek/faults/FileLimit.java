package org.frameseek.faults;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Ends every file that this process writes at a size, as a full disk does, for native code too. Linux only.
public final class FileLimit implements AutoCloseable {
    /// RLIMIT_FSIZE of setrlimit(2).
    private static final int FILE_SIZE = 1;
    private static final MethodHandle GET = handle("getrlimit");
    private static final MethodHandle SET = handle("setrlimit");

    private final long before;

    private FileLimit(long before) {
        this.before = before;
    }

    /// @param bytes size of the longest file
    public static FileLimit of(long bytes) {
        return new FileLimit(replace(bytes));
    }

    private static long replace(long bytes) {
        try (var arena = Arena.ofConfined()) {
            var limits = arena.allocate(ValueLayout.JAVA_LONG, 2);
            call(GET, limits);
            long soft = limits.getAtIndex(ValueLayout.JAVA_LONG, 0);
            limits.setAtIndex(ValueLayout.JAVA_LONG, 0, bytes);
            call(SET, limits);
            return soft;
        }
    }

    private static MethodHandle handle(String function) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    }

    private static void call(MethodHandle function, MemorySegment limits) {
        try {
            if ((int) function.invokeExact(FILE_SIZE, limits) != 0) {
                throw new IllegalStateException("the limit cannot be set");
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        replace(before);
    }
}
