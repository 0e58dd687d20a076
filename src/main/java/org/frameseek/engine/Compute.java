package org.frameseek.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;

/// The device and precision that a model runs on.
///
/// @param lanes pieces of work that are computed side by side
public record Compute(Device device, Precision precision, int lanes) {
    private static final Device MPS = Device.of("mps", -1);
    /// Each needs memory of its own.
    private static final int MOST_LANES = 16;

    /// Starts the engine and decides what the choice leaves open.
    ///
    /// @throws EncoderException if the engine does not start or the requested device does not exist
    public static Compute of(ComputeChoice choice) throws EncoderException {
        var engine = TorchEngine.start(choice.threads());
        var chosen = switch (choice.device()) {
            case CPU -> Device.cpu();
            case CUDA -> require(hasCuda(engine), Device.gpu(choice.card()), choice.device());
            case MPS -> require(hasMps(engine), MPS, choice.device());
            case AUTO -> hasCuda(engine) ? Device.gpu(choice.card()) : hasMps(engine) ? MPS : Device.cpu();
        };
        boolean cpu = chosen.equals(Device.cpu());
        // Elsewhere the libraries may have threads of their own, and nothing was measured.
        int lanes = cpu && Processor.ofThisMachine().isX86() ? lanes(EngineThreads.all()) : 1;
        var compute = new Compute(chosen, precision(choice.precision(), cpu), lanes);
        if (compute.precision == Precision.INT8 && !(cpu && Processor.ofThisMachine().isX86())) {
            throw new EncoderException("model.no-int8", null, null, compute.deviceLabel());
        }
        return compute;
    }

    /// As many as leave no thread over, or few.
    static int lanes(int threads) {
        return threads / Math.ceilDiv(threads, MOST_LANES);
    }

    private static Device require(boolean there, Device device, DeviceChoice choice) throws EncoderException {
        if (!there) {
            throw new EncoderException("model.no-device", null, null, choice.label());
        }
        return device;
    }

    private static Precision precision(PrecisionChoice choice, boolean cpu) {
        return switch (choice) {
            case FP32 -> Precision.FP32;
            case FP16 -> Precision.FP16;
            case BF16 -> Precision.BF16;
            case INT8 -> Precision.INT8;
            case AUTO -> {
                if (!cpu) {
                    yield Precision.FP16;
                }
                yield Processor.ofThisMachine().computesBf16() ? Precision.BF16 : Precision.FP32;
            }
        };
    }

    private static boolean hasCuda(Engine engine) {
        return engine.hasCapability(StandardCapabilities.CUDA);
    }

    /// The engine has no query for MPS; it refuses the device if there is none.
    private static boolean hasMps(Engine engine) {
        if (!System.getProperty("os.name").startsWith("Mac")) {
            return false;
        }
        try (var manager = engine.newBaseManager(MPS); var probe = manager.create(1f)) {
            return probe.getFloat() == 1f;
        } catch (EngineException | UnsupportedOperationException e) {
            return false;
        }
    }

    public boolean isProcessor() {
        return device.equals(Device.cpu());
    }

    /// The precisions that are worth measuring here, besides this one; empty where there is nothing to choose.
    public List<Precision> candidates() {
        var processor = Processor.ofThisMachine();
        if (!isProcessor() || !processor.isX86()) {
            return List.of();
        }
        return processor.computesBf16()
                ? List.of(Precision.FP32, Precision.BF16, Precision.INT8) : List.of(Precision.FP32, Precision.INT8);
    }

    /// What speed depends on besides the model: processor, instruction sets, engine, and that batches are computed in
    /// pieces.
    public static String machine() {
        var processor = Processor.ofThisMachine();
        return processor.name() + " " + Integer.toHexString(processor.flags().hashCode())
                + " " + TorchEngine.NAME + " " + Engine.getEngine(TorchEngine.NAME).getVersion() + " pieces";
    }

    /// How a query's words are encoded: few rows gain nothing from fewer bits.
    public Compute forTexts() {
        return precision == Precision.INT8 ? new Compute(device, Precision.FP32, lanes) : this;
    }

    /// The name in options, for example `cpu`, `cuda:0`, `mps`.
    public String deviceLabel() {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : device.getDeviceType();
    }
}
