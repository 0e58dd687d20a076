package org.frameseek.ui.picture;

import java.util.function.Consumer;
import org.frameseek.media.SoundEnvelope;
import org.frameseek.media.Video;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loudness of the open video over time, read once in the background on a lane that yields to everything else.
public final class Waveforms {
    private static final Logger LOG = LoggerFactory.getLogger(Waveforms.class);

    private final Tasks tasks;
    private Tasks.Handle reading = () -> { };

    public Waveforms(Tasks tasks) {
        this.tasks = tasks;
    }

    /// @param video null for none
    /// @param ready receives the peaks in the format of [SoundEnvelope]; null immediately, and null where there is no
    ///     sound
    public void show(@Nullable Video video, Consumer<float @Nullable []> ready) {
        reading.cancel();
        reading = () -> { };
        ready.accept(null);
        if (video != null && video.info().hasAudio()) {
            reading = tasks.run(Lane.POSTER, () -> SoundEnvelope.read(video),
                    envelope -> ready.accept(envelope.map(SoundEnvelope::peaks).orElse(null)),
                    failure -> LOG.info("No waveform of {}", video.file(), failure));
        }
    }
}
