package org.frameseek.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.frameseek.index.ProjectingEncoder;
import org.junit.jupiter.api.Test;

class GentleEncoderTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean gentle = new AtomicBoolean(true);
    private final List<Duration> rests = new ArrayList<>();
    private final float[] vectors = {1, 0};
    private final FrameEncoder slow = new ProjectingEncoder() {
        @Override
        public float[] encode(ByteBuffer rgb, int count) {
            now.addAndGet(40_000_000);
            return vectors;
        }
    };

    @Test
    void restsAsLongAsItWorked() throws EncoderException {
        var encoder = new GentleEncoder(slow, gentle::get, now::get, rests::add);
        assertSame(vectors, encoder.encode(ByteBuffer.allocateDirect(0), 0));
        assertEquals(List.of(Duration.ofMillis(40)), rests);
        gentle.set(false);
        encoder.encode(ByteBuffer.allocateDirect(0), 0);
        assertEquals(1, rests.size(), "switched off");
    }

    @Test
    void theEncoderThatSuitsTheRunRestsToo() throws EncoderException {
        var suited = new ProjectingEncoder() {
            @Override
            public FrameEncoder forRun(IndexRun run) {
                return slow;
            }
        };
        var encoder = new GentleEncoder(suited, gentle::get, now::get, rests::add)
                .forRun(new IndexRun(1, Optional.empty(), () -> false));
        assertSame(vectors, encoder.encode(ByteBuffer.allocateDirect(0), 0));
        assertEquals(List.of(Duration.ofMillis(40)), rests);
    }

    @Test
    void anInterruptEndsTheRestAndIsKept() throws EncoderException {
        var encoder = new GentleEncoder(slow, gentle::get, now::get, _ -> {
            throw new InterruptedException();
        });
        assertSame(vectors, encoder.encode(ByteBuffer.allocateDirect(0), 0));
        assertTrue(Thread.interrupted());
    }
}
