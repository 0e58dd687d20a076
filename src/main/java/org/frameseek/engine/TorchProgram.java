package org.frameseek.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.frameseek.encoder.Precision;

/// A program in TorchScript's textual form, compiled by the engine for one device: `program.py`, then linear layers,
/// then the methods of a model family. `keep` hands in the weights, `pack` ends that, and they stay in the program. Any
/// thread may call it; calls run one at a time.
public final class TorchProgram implements AutoCloseable {
    /// A pickled object of class `Graph` with the attributes training = False, w = {} and q = {}.
    private static final String DATA = "\u0080\2c__torch__\nGraph\nq\0)\u0081}(X\10\0\0\0trainingq\1\u0089"
            + "X\1\0\0\0wq\2}X\1\0\0\0qq\3}ubq\4.";

    private final Model model;
    private final ParameterStore parameters;

    /// @param methods the family's methods; they call those of `program.py`
    public TorchProgram(String methods, Compute compute) {
        this(methods, compute.device(), Linear.of(compute.device(), compute.precision(), Processor.ofThisMachine()));
    }

    TorchProgram(String methods, Device device, Linear linear) {
        model = Model.newInstance("program", device, TorchEngine.NAME);
        parameters = new ParameterStore(model.getNDManager(), false);
        try {
            var source = text(TorchProgram.class, "program.py") + linear.program(Processor.ofThisMachine()) + methods;
            model.load(new ByteArrayInputStream(ProgramArchive.of(source, DATA)), Map.of("mapLocation", "false"));
            // The engine makes an empty folder for files that a program without files does not have, and would leave it
            // behind if the process is killed.
            Files.deleteIfExists(model.getModelPath());
        } catch (IOException | MalformedModelException e) {
            throw new IllegalStateException("The engine refuses the program", e);
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
        return model.getNDManager();
    }

    /// Calls a method. The result belongs to the manager of the first input. Inputs named `w.NAME` are passed as one
    /// dictionary.
    public synchronized NDArray call(String method, NDList inputs) {
        var all = new NDList(inputs.size() + 1);
        all.addAll(inputs);
        try (var selector = all.head().getManager().create(0f)) {
            selector.setName("module_method:" + method);
            all.add(selector);
            return model.getBlock().forward(parameters, all, false).singletonOrThrow();
        }
    }

    /// Ends the loading of weights.
    public void pack() {
        try (var any = manager().create(0f)) {
            call("pack", new NDList(any)).close();
        }
    }

    Path folder() {
        return model.getModelPath();
    }

    @Override
    public synchronized void close() {
        model.close();
    }
}
