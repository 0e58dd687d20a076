package org.frameseek.download;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The bytes of a response, pulled piece by piece. At most two pieces are in memory, and a piece that does not arrive
/// in time is a failure; Java's own streams have no such timeout.
final class Body implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private sealed interface Event {
        record Piece(List<ByteBuffer> buffers) implements Event {}

        record End(@Nullable Throwable failure) implements Event {}
    }

    private static final long QUIET_MILLIS = 200;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Duration stall;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    /// @param publisher null if Java provides only the head of a response, as when a proxy refuses
    Body(Flow.@Nullable Publisher<List<ByteBuffer>> publisher, Duration stall) {
        this.stall = stall;
        if (publisher == null) {
            events.add(new Event.End(null));
        } else {
            publisher.subscribe(this);
        }
    }

    /// The next piece, or null at the end.
    ///
    /// @param quiet runs when nothing has arrived for a moment
    @Nullable List<ByteBuffer> next(Runnable quiet) throws IOException, InterruptedException {
        long moment = Math.min(QUIET_MILLIS, stall.toMillis());
        var event = events.poll(moment, TimeUnit.MILLISECONDS);
        if (event == null) {
            quiet.run();
            event = events.poll(stall.toMillis() - moment, TimeUnit.MILLISECONDS);
        }
        return switch (event) {
            case null -> throw new HttpTimeoutException("No bytes for " + stall.toMillis() + " ms");
            case Event.Piece(var buffers) -> {
                requestNext();
                yield buffers;
            }
            case Event.End(var failure) when failure != null -> throw new IOException(failure);
            case Event.End _ -> null;
        };
    }

    private synchronized void requestNext() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Event.Piece(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event.End(failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event.End(null));
    }

    /// Releases the connection, even in the middle of the response.
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
