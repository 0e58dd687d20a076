package org.frameseek.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.stream.Stream;

/// Calls of the C library that Java has no words for.
final class CLibrary {
    static final int STDERR = 2;

    private CLibrary() {
    }

    /// Whether this descriptor is a terminal; false where the system cannot tell.
    static boolean isTerminal(int descriptor) {
        try {
            var isatty = find(FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), "isatty", "_isatty");
            return isatty.isPresent() && (int) isatty.get().invokeExact(descriptor) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("isatty", e);
        }
    }

    /// Ends the process without the closing steps of native libraries: those crash when a thread is still in one.
    static void exitAtOnce(int status) {
        try {
            var exit = find(FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT), "_exit");
            if (exit.isPresent()) {
                exit.get().invokeExact(status);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("_exit", e);
        }
        Runtime.getRuntime().halt(status);
    }

    /// @param names of one function; systems spell it differently
    private static Optional<MethodHandle> find(FunctionDescriptor type, String... names) {
        var linker = Linker.nativeLinker();
        return Stream.of(names)
                .flatMap(name -> linker.defaultLookup().find(name).stream())
                .findFirst()
                .map(address -> linker.downcallHandle(address, type));
    }
}
