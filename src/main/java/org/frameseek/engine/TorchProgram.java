package org.frameseek.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.frameseek.encoder.Precision;

/// A program in TorchScript's textual form, compiled by the engine for one device: `program.py`, then linear layers,
/// then the methods of a model family. `keep` hands in the weights, `pack` ends that, and they stay in the program.
/// After that any thread may call it, several at a time.
public final class TorchProgram implements AutoCloseable {
    /// A pickled object of class `Graph` with the attributes training = False, w = {} and q = {}.
    private static final String DATA = "\u0080\2c__torch__\nGraph\nq\0)\u0081}(X\10\0\0\0trainingq\1\u0089"
            + "X\1\0\0\0wq\2}X\1\0\0\0qq\3}ubq\4.";

    private final PtNDManager manager;
    private final PtSymbolBlock block;
    private final ParameterStore parameters;
    /// Closing waits for calls.
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /// @param methods the family's methods; they call those of `program.py`
    public TorchProgram(String methods, Compute compute) {
        this(methods, compute.device(), Linear.of(compute.device(), compute.precision(), Processor.ofThisMachine()));
    }

    TorchProgram(String methods, Device device, Linear linear) {
        // Weights are loaded by the thread that makes the program.
        EngineThreads.useAll();
        manager = (PtNDManager) Engine.getEngine(TorchEngine.NAME).newBaseManager(device);
        parameters = new ParameterStore(manager, false);
        try {
            var source = text(TorchProgram.class, "program.py") + linear.program(Processor.ofThisMachine()) + methods;
            // The engine's own way to load a model makes a temporary folder, which takes longer than the rest.
            block = JniUtils.loadModule(
                    manager, new ByteArrayInputStream(ProgramArchive.of(source, DATA)), false, false);
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /// The text of a program stored beside the class that uses it.
    public static String text(Class<?> place, String name) {
        try (var resource = place.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The engine's number for the format in which plain weights of this precision are kept.
    public static int scalarType(Precision precision) {
        return switch (precision) {
            case FP32, INT8 -> 6;
            case FP16 -> 5;
            case BF16 -> 15;
        };
    }

    /// The manager on the program's device that lives as long as the program.
    public NDManager manager() {
        return manager;
    }

    /// Calls a method. The result belongs to the manager of the first input. Inputs named `w.NAME` are passed as one
    /// dictionary.
    public NDArray call(String method, NDList inputs) {
        var all = new NDList(inputs.size() + 1);
        all.addAll(inputs);
        use.readLock().lock();
        try (var selector = all.head().getManager().create(0f)) {
            selector.setName("module_method:" + method);
            all.add(selector);
            return block.forward(parameters, all, false).singletonOrThrow();
        } finally {
            use.readLock().unlock();
        }
    }

    /// Ends the loading of weights.
    public void pack() {
        try (var any = manager().create(0f)) {
            call("pack", new NDList(any)).close();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            block.close();
            manager.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
