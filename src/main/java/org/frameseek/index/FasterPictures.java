package org.frameseek.index;

import java.util.List;
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
/// Drivers are many and none is trusted: wherever hardware delivers something unexpected, the processor decodes.
public final class FasterPictures implements PictureSource.Opener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FasterPictures.class);
    /// Frames of a video that is long enough for a trial to pay.
    static final int WORTH_A_TRIAL = 1500;
    private static final int MOST_FAILURES = 3;

    private final PictureSource.Opener processor;
    private final PictureSource.Opener inHardware;
    private final int frames;
    private final String name;
    private final Runnable release;
    private final AtomicInteger failures;

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

    /// Tries this system's hardware on the first frames of a video.
    ///
    /// @param spec of the pictures to compare
    /// @return empty when no hardware is better here, or the video is short
    public static Optional<FasterPictures> of(Video video, PictureSpec spec) {
        return video.frames().frames() < WORTH_A_TRIAL ? Optional.empty() : of(video, spec, List.of(Kind.values()));
    }

    static Optional<FasterPictures> of(Video video, PictureSpec spec, List<Kind> kinds) {
        var trial = new DecodingTrial(spec, System::nanoTime);
        for (var kind : kinds) {
            var device = HardwareDecoding.open(kind).orElse(null);
            if (device == null) {
                continue;
            }
            var processor = new VideoPictures(video, null);
            var inHardware = new VideoPictures(video, device);
            if (trial.passes(processor, inHardware)) {
                return Optional.of(new FasterPictures(processor, inHardware, video.frames().frames(), kind.label(),
                        device::close));
            }
            device.close();
        }
        return Optional.empty();
    }

    @Override
    public PictureSource open(PictureSpec spec, int firstFrame) throws MediaException {
        if (failures.get() >= MOST_FAILURES) {
            return processor.open(spec, firstFrame);
        }
        return new WatchedSource(inHardware, processor, spec, firstFrame, frames, this::count);
    }

    private void count(int frame, @Nullable MediaException cause) {
        failures.incrementAndGet();
        LOG.info("the processor decodes from frame {} on: {} gave something else than that frame", frame, name, cause);
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
        return failures.get() < MOST_FAILURES ? Optional.of(name) : Optional.empty();
    }

    @Override
    public void close() {
        release.run();
    }
}
