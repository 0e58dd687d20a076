package org.frameseek.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.stream.Stream;

/// C library calls that Java does not offer.
final class CLibrary {
    static final int STDERR = 2;

    private CLibrary() {
    }

    /// Whether this descriptor is a terminal; false if the system cannot tell.
    static boolean isTerminal(int descriptor) {
        try {
            var isatty = find(FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), "isatty", "_isatty");
            return isatty.isPresent() && (int) isatty.get().invokeExact(descriptor) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("isatty", e);
        }
    }

    /// Ends the process without the exit handlers of native libraries, which crash while a thread is inside one.
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

    /// @param names alternative names of one function on different systems
    private static Optional<MethodHandle> find(FunctionDescriptor type, String... names) {
        var linker = Linker.nativeLinker();
        return Stream.of(names)
                .flatMap(name -> linker.defaultLookup().find(name).stream())
                .findFirst()
                .map(address -> linker.downcallHandle(address, type));
    }
}
