package org.frameseek.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;

/// Scales one picture at a time on a virtual thread, of which no more run at once than there are processors. Has a
/// scaler and memory of its own. All methods are called from one thread.
final class ScalingTask implements AutoCloseable {
    private final InputScaler scaler;
    private final byte[] scaled;
    private @Nullable DecodedPicture picture;
    private @Nullable CompletableFuture<Void> running;
    private volatile @Nullable Throwable failure;

    /// @param file named in errors
    ScalingTask(Path file, PictureSpec spec) {
        scaler = new InputScaler(file, spec);
        scaled = new byte[spec.bytes()];
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
            scaler.scale(next, ByteBuffer.wrap(scaled));
        } catch (MediaException | RuntimeException | Error e) {
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
        switch (failure) {
            case null -> rgb.put(scaled);
            case MediaException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /// Waits for the picture, and forgets it.
    private void end() {
        if (running != null) {
            running.join();
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
