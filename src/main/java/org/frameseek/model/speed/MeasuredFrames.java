package org.frameseek.model.speed;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.IndexRun;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.Precision;
import org.frameseek.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The picture tower of a model in the precision `auto`. The first run that is long enough measures which precision is
/// fastest; until then, the one that the processor's instructions suggest is used.
final class MeasuredFrames implements FrameEncoder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredFrames.class);
    /// Frames that take minutes, so that some seconds of measuring pay.
    private static final int LONG_RUN = 3000;
    /// Smaller models wait for the decoder anyway.
    private static final long LARGE_MODEL = 20_000_000;

    private final Model first;
    private final String key;
    private final KnownSpeeds known;
    private final List<Precision> candidates;
    private final MeasuredModel.Loader loader;
    private final LongSupplier clock;
    private final Map<Precision, Model> models = new EnumMap<>(Precision.class);
    private volatile Model current;
    private boolean decided;

    /// @param first the model in the suggested precision, which the caller closes
    /// @param key identifies the model's content
    MeasuredFrames(Model first, String key, KnownSpeeds known, List<Precision> candidates,
            MeasuredModel.Loader loader, LongSupplier clock) {
        this.first = first;
        this.current = first;
        models.put(first.identity().precision(), first);
        this.key = key;
        this.known = known;
        this.candidates = List.copyOf(candidates);
        this.loader = loader;
        this.clock = clock;
    }

    /// Rows that exist decide: an index begun in a precision that does not mix is finished in it.
    @Override
    public synchronized FrameEncoder forRun(IndexRun run) throws EncoderException {
        if (run.begun().isPresent()) {
            return fitting(run.begun().get()).frames();
        }
        if (!decided && first.parameters() >= LARGE_MODEL) {
            decide(run);
        }
        return current.frames();
    }

    private Model fitting(Precision begun) throws EncoderException {
        for (var model : List.of(current, first)) {
            if (begun.mixesWith(model.identity().precision())) {
                return model;
            }
        }
        return in(begun);
    }

    /// Whatever fails, such as memory for another precision, the run goes on in the suggested one.
    private void decide(IndexRun run) {
        try {
            var best = known.best(key);
            if (best.isEmpty() && run.frames() >= LONG_RUN) {
                best = measure(run.cancelled());
            }
            if (best.isPresent()) {
                current = in(best.get());
                decided = true;
            }
        } catch (EncoderException | RuntimeException e) {
            LOG.warn("{} stays in {}", first.identity().model(), first.identity().precision(), e);
            decided = true;
        }
    }

    /// @return empty if cancelled
    private Optional<Precision> measure(BooleanSupplier cancelled) throws EncoderException {
        var needed = EnumSet.copyOf(models.keySet());
        try {
            var trials = new Measurement(this::in, clock, cancelled).run(candidates);
            LOG.info("{}: {}", first.identity().model(), trials);
            trials.ifPresent(measured -> known.keep(key, measured));
            var best = trials.map(Trial::best);
            best.ifPresent(needed::add);
            return best;
        } finally {
            for (var precision : EnumSet.complementOf(needed)) {
                release(precision);
            }
        }
    }

    private Model in(Precision precision) throws EncoderException {
        var loaded = models.get(precision);
        if (loaded == null) {
            loaded = loader.load(precision);
            models.put(precision, loaded);
        }
        return loaded;
    }

    private void release(Precision precision) {
        var unneeded = models.remove(precision);
        if (unneeded != null) {
            unneeded.close();
        }
    }

    @Override
    public int dimension() {
        return first.dimension();
    }

    @Override
    public PictureSpec picture() {
        return first.frames().picture();
    }

    @Override
    public int batchSize() {
        return first.frames().batchSize();
    }

    @Override
    public EncoderIdentity identity() {
        return current.identity();
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        return current.frames().encode(rgb, count);
    }

    @Override
    public synchronized void close() {
        models.values().stream().filter(model -> model != first).forEach(Model::close);
        models.clear();
    }
}
