package org.frameseek.engine.pack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queries NVIDIA's driver through its own library, which the driver installs, so no toolkit is needed. Names and
/// numbers are those of the CUDA driver API (`cuda.h`).
public final class CudaDriver implements DriverProbe {
    private static final Logger LOG = LoggerFactory.getLogger(CudaDriver.class);
    private static final int NAME_LENGTH = 256;
    /// `CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR`
    private static final int MAJOR = 75;
    /// `CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR`
    private static final int MINOR = 76;

    private final String library;

    public CudaDriver() {
        this(System.getProperty("os.name").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1");
    }

    CudaDriver(String library) {
        this.library = library;
    }

    @Override
    public Optional<Driver> probe() {
        try (var arena = Arena.ofConfined()) {
            // The driver library stays loaded because the engine uses it next.
            return Optional.of(new Calls(SymbolLookup.libraryLookup(library, Arena.global()), arena).driver());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            LOG.debug("No {}", library, e);
            return Optional.empty();
        } catch (RefusedException e) {
            LOG.info("{} does not answer", library, e);
            return Optional.empty();
        }
    }

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String function, int result) {
            super(function + " gives " + result);
        }
    }

    private record Calls(SymbolLookup symbols, Arena arena) {
        Driver driver() throws RefusedException {
            call("cuInit", JAVA_INT, 0);
            int version = number("cuDriverGetVersion");
            int count = number("cuDeviceGetCount");
            var cards = new ArrayList<Card>();
            for (int i = 0; i < count; i++) {
                cards.add(card(i));
            }
            return new Driver(version, cards);
        }

        private Card card(int index) throws RefusedException {
            var out = arena.allocate(JAVA_INT);
            call("cuDeviceGet", out, index);
            int device = out.get(JAVA_INT, 0);
            var name = arena.allocate(NAME_LENGTH);
            call("cuDeviceGetName", name, NAME_LENGTH, device);
            var memory = arena.allocate(JAVA_LONG);
            call("cuDeviceTotalMem_v2", memory, device);
            return new Card(
                    name.getString(0, StandardCharsets.UTF_8), 10 * attribute(MAJOR, device) + attribute(MINOR, device),
                    memory.get(JAVA_LONG, 0));
        }

        private int attribute(int attribute, int device) throws RefusedException {
            var out = arena.allocate(JAVA_INT);
            call("cuDeviceGetAttribute", out, attribute, device);
            return out.get(JAVA_INT, 0);
        }

        private int number(String function) throws RefusedException {
            var out = arena.allocate(JAVA_INT);
            call(function, out);
            return out.get(JAVA_INT, 0);
        }

        private void call(String function, MemorySegment out, int... numbers) throws RefusedException {
            var layouts = new MemoryLayout[numbers.length + 1];
            var arguments = new Object[numbers.length + 1];
            layouts[0] = ADDRESS;
            arguments[0] = out;
            for (int i = 0; i < numbers.length; i++) {
                layouts[i + 1] = JAVA_INT;
                arguments[i + 1] = numbers[i];
            }
            invoke(function, layouts, arguments);
        }

        private void call(String function, MemoryLayout layout, Object argument) throws RefusedException {
            invoke(function, new MemoryLayout[] {layout}, argument);
        }

        private void invoke(String function, MemoryLayout[] layouts, Object... arguments) throws RefusedException {
            MethodHandle handle = Linker.nativeLinker().downcallHandle(
                    symbols.findOrThrow(function), FunctionDescriptor.of(JAVA_INT, layouts));
            int result;
            try {
                result = (int) handle.invokeWithArguments(arguments);
            } catch (Throwable e) {
                throw new IllegalStateException(function + " cannot be called", e);
            }
            if (result != 0) {
                throw new RefusedException(function, result);
            }
        }
    }
}
