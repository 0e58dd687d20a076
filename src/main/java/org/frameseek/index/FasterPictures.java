package org.frameseek.index;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.FrameTable;
import org.frameseek.media.HardwareDecoding;
import org.frameseek.media.HardwareDecoding.Kind;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of a video, decoded in hardware where a trial shows that this gives the processor's pictures sooner.
/// Drivers are many and none is trusted: where hardware fails, or delivers another frame or a damaged one, the
/// processor decodes.
public final class FasterPictures implements PictureSource.Opener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FasterPictures.class);
    /// Frames that make a trial pay.
    private static final int WORTH_A_TRIAL = 1000;
    private static final int MOST_FAILURES = 3;

    private final PictureSource.Opener processor;
    private final PictureSource.Opener inHardware;
    private final int frames;
    private final String name;
    private final Runnable release;
    private final AtomicInteger failures;
    private volatile @Nullable WatchedSource latest;

    /// @param frames number of all frames
    /// @param name of the hardware
    /// @param release frees the hardware
    FasterPictures(
            PictureSource.Opener processor, PictureSource.Opener inHardware, int frames, String name,
            Runnable release) {
        this(processor, inHardware, frames, name, release, new AtomicInteger());
    }

    private FasterPictures(
            PictureSource.Opener processor, PictureSource.Opener inHardware, int frames, String name, Runnable release,
            AtomicInteger failures) {
        this.processor = processor;
        this.inHardware = inHardware;
        this.frames = frames;
        this.name = name;
        this.release = release;
        this.failures = failures;
    }

    /// Tries this system's hardware on some frames of a video.
    ///
    /// @param spec of the pictures to compare
    /// @param frames number of frames that are wanted
    /// @param stop polled for each frame; true ends the trial
    /// @return empty when no hardware is better here, or too few frames are wanted
    public static Optional<FasterPictures> of(Video video, PictureSpec spec, int frames, BooleanSupplier stop) {
        var trial = new DecodingTrial(spec, System::nanoTime, stop);
        for (var kind : frames < WORTH_A_TRIAL ? new Kind[0] : Kind.values()) {
            var device = HardwareDecoding.open(kind).orElse(null);
            if (device == null) {
                continue;
            }
            var processor = PictureSource.of(video);
            var inHardware = new VideoPictures(video, true, device);
            var pictures = new FasterPictures(
                    processor, inHardware, video.frames().frames(), kind.label(), device::close);
            boolean passed = false;
            try {
                passed = trial.passes(processor, inHardware, video.frames().frames());
            } finally {
                if (!passed) {
                    pictures.close();
                }
            }
            if (passed) {
                return Optional.of(pictures);
            }
        }
        return Optional.empty();
    }

    @Override
    public PictureSource open(PictureSpec spec, int firstFrame) throws MediaException {
        if (failures.get() >= MOST_FAILURES) {
            latest = null;
            return processor.open(spec, firstFrame);
        }
        var source = new WatchedSource(inHardware, processor, spec, firstFrame, frames, this::count);
        latest = source;
        return source;
    }

    private void count(int frame, @Nullable MediaException cause) {
        failures.incrementAndGet();
        LOG.info("the processor decodes from frame {} on, because {} failed", frame, name, cause);
    }

    @Override
    public PictureSource.Opener on(FrameTable table) {
        return new FasterPictures(
                processor.on(table), inHardware.on(table), table.frames(), name, release, failures);
    }

    @Override
    public FrameTable mend(FrameTable table, BooleanSupplier stop) throws MediaException {
        return processor.mend(table, stop);
    }

    @Override
    public Optional<String> hardware() {
        var source = latest;
        return source != null && source.inHardware() ? Optional.of(name) : Optional.empty();
    }

    @Override
    public void close() {
        release.run();
    }
}
