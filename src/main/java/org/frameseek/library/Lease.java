package org.frameseek.library;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A share in a resource that closes with its last share. Safe for any thread.
///
/// @param <T> the resource
public final class Lease<T> implements AutoCloseable {
    private final Shared<T> shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private static final class Shared<T> {
        private final T value;
        private final Runnable closer;
        private int leases = 1;

        Shared(T value, Runnable closer) {
            this.value = value;
            this.closer = closer;
        }

        synchronized boolean enter() {
            if (leases == 0) {
                return false;
            }
            leases++;
            return true;
        }

        void leave() {
            boolean last;
            synchronized (this) {
                leases--;
                last = leases == 0;
            }
            if (last) {
                closer.run();
            }
        }
    }

    private Lease(Shared<T> shared) {
        this.shared = shared;
    }

    /// Creates the first share.
    ///
    /// @param closer runs once, on the thread that closes the last share
    public static <T> Lease<T> of(T value, Runnable closer) {
        return new Lease<>(new Shared<>(value, closer));
    }

    /// @throws IllegalStateException when this share is closed
    public T get() {
        if (closed.get()) {
            throw new IllegalStateException("the lease has ended");
        }
        return shared.value;
    }

    /// Creates another share, which is closed separately.
    ///
    /// @throws IllegalStateException when this share is closed
    public Lease<T> share() {
        get();
        return again().orElseThrow(() -> new IllegalStateException("the lease has ended"));
    }

    /// Creates another share, even from a closed one; empty when no share is open.
    Optional<Lease<T>> again() {
        return shared.enter() ? Optional.of(new Lease<>(shared)) : Optional.empty();
    }

    boolean isOf(T value) {
        return shared.value == value;
    }

    /// Closing twice has no effect.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            shared.leave();
        }
    }
}
