package org.frameseek.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;

/// Scales one picture at a time on the common threads, with a scaler and memory of its own. All methods are called from
/// one thread.
final class ScalingTask implements AutoCloseable {
    private final InputScaler scaler;
    private final ByteBuffer scaled;
    private @Nullable DecodedPicture picture;
    private @Nullable CompletableFuture<Void> running;
    private volatile @Nullable MediaException failure;

    /// @param file named in errors
    ScalingTask(Path file, PictureSpec spec) {
        scaler = new InputScaler(file, spec);
        scaled = ByteBuffer.allocateDirect(spec.bytes());
    }

    /// Begins to scale a picture, which it closes when it has no use for it any more.
    void begin(DecodedPicture next) {
        end();
        picture = next;
        failure = null;
        running = CompletableFuture.runAsync(() -> scale(next), Thread::startVirtualThread);
    }

    private void scale(DecodedPicture next) {
        try {
            scaler.scale(next, scaled.clear());
        } catch (MediaException e) {
            failure = e;
        }
    }

    /// Whether a picture looks like the one of this task.
    boolean isOf(DecodedPicture other) {
        return picture != null && picture.looksLike(other);
    }

    /// Writes the scaled picture at the buffer's position, and advances the buffer. Waits for it.
    void copyTo(ByteBuffer rgb) throws MediaException {
        Objects.requireNonNull(running, "no picture").join();
        if (failure != null) {
            throw failure;
        }
        rgb.put(scaled.rewind());
    }

    /// Waits for the picture, and forgets it.
    private void end() {
        if (running != null) {
            running.exceptionally(_ -> null).join();
            running = null;
        }
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }

    @Override
    public void close() {
        end();
        scaler.close();
    }
}
