package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Decoding in hardware, with drawn videos in place of it. The index must be the processor's whatever hardware does.
class FasterPicturesTest extends DrawnJob {
    private static final int FRAMES = 600;

    /// What hardware may do, once or everywhere.
    enum Fault {
        NONE(_ -> { }),
        LOSES_A_FRAME(hardware -> hardware.undecodable.set(100)),
        LOSES_THE_END(hardware -> hardware.undecodable.set(500, FRAMES)),
        DAMAGES_A_FRAME(hardware -> hardware.damaged.set(77)),
        ADDS_A_PICTURE(hardware -> hardware.surprising.set(200)),
        FAILS_EVERYWHERE(hardware -> hardware.undecodable.set(0, FRAMES)),
        DAMAGES_EVERYTHING(hardware -> hardware.damaged.set(0, FRAMES));

        private final Consumer<DrawnVideo> fault;

        Fault(Consumer<DrawnVideo> fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIndexIsTheProcessors(Fault fault) throws Exception {
        var processor = film();
        var hardware = film();
        fault.fault.accept(hardware);
        var alone = folder.resolve("alone.safetensors");
        index(alone, film(), film());
        var report = index(path, processor, faster(processor, hardware));
        assertTrue(report.complete());
        assertEquals(-1, Files.mismatch(alone, path));
        assertEquals(processor.opened, processor.closed);
        assertEquals(hardware.opened, hardware.closed);
    }

    @Test
    void soundHardwareDecodesAlone() throws Exception {
        var processor = video(FRAMES);
        var report = index(path, processor, faster(processor, video(FRAMES)));
        assertEquals(0, processor.opened);
        assertEquals(Optional.of("a card"), report.hardware());
    }

    @Test
    void hardwareThatFailsAgainAndAgainIsLeftAlone() throws Exception {
        var processor = video(FRAMES);
        var hardware = video(FRAMES);
        hardware.undecodable.set(0, FRAMES);
        var pictures = faster(processor, hardware);
        for (int i = 0; i < 10; i++) {
            try (var source = pictures.open(new ProjectingEncoder().picture(), 5)) {
                assertEquals(5, source.next());
                assertEquals(6, source.next());
            }
        }
        assertEquals(3, hardware.opened);
        assertEquals(Optional.empty(), pictures.hardware());
    }

    @Test
    void aPictureThatCannotBeFetchedIsDecodedAgain() throws Exception {
        var processor = video(FRAMES);
        var hardware = new Hardware(video(FRAMES), new AtomicInteger(), 0) {
            @Override
            void copy(int frame) throws MediaException {
                if (frame == 9) {
                    throw new MediaException("media.unreadable", path);
                }
            }
        };
        try (var source = new FasterPictures(processor, hardware, FRAMES, "a card", () -> { })
                .open(new ProjectingEncoder().picture(), 8)) {
            for (int frame = 8; frame < 12; frame++) {
                assertEquals(frame, source.next());
                var rgb = ByteBuffer.allocate(processor.picture(frame).length);
                source.copyTo(rgb);
                assertEquals(ByteBuffer.wrap(processor.picture(frame)), rgb.flip());
            }
        }
    }

    @Test
    void aTrialIsPassedByTheSamePicturesInLessTime() throws Exception {
        assertTrue(passes(10, 8, _ -> { }));
        assertFalse(passes(10, 9, _ -> { }), "not enough less");
        assertFalse(passes(10, 11, _ -> { }), "slower");
        assertFalse(passes(10, 1, hardware -> hardware.near.set(220)), "one bit differs");
        assertFalse(passes(10, 1, hardware -> hardware.undecodable.set(220)), "a frame is missing");
        assertFalse(passes(10, 1, hardware -> hardware.damaged.set(220)), "a frame is damaged");
        assertFalse(passes(10, 1, hardware -> hardware.failAt = 420), "it fails");
        assertFalse(passes(10, 1, hardware -> hardware.undecodable.set(0, FRAMES)), "it decodes nothing");
    }

    @Test
    void theStartOfHardwareIsNotHeldAgainstIt() throws Exception {
        var clock = new AtomicInteger();
        var hardware = new Hardware(video(FRAMES), clock, 5) {
            @Override
            public PictureSource open(PictureSpec spec, int firstFrame) {
                clock.addAndGet(1_000_000);
                return super.open(spec, firstFrame);
            }
        };
        assertTrue(new DecodingTrial(new ProjectingEncoder().picture(), clock::get, () -> false)
                .passes(new Hardware(video(FRAMES), clock, 10), hardware, FRAMES));
    }

    @Test
    void aTrialFailsWhereTheProcessorDecodesAfterAll() throws Exception {
        var clock = new AtomicInteger();
        var idle = new Hardware(video(FRAMES), clock, 1);
        idle.works = false;
        assertFalse(new DecodingTrial(new ProjectingEncoder().picture(), clock::get, () -> false)
                .passes(new Hardware(video(FRAMES), clock, 10), idle, FRAMES));
        assertEquals(1, clock.get(), "one frame is enough to see it");
    }

    @Test
    void aTrialCanBeStopped() throws Exception {
        var clock = new AtomicInteger();
        assertFalse(new DecodingTrial(new ProjectingEncoder().picture(), clock::get, () -> clock.get() > 5)
                .passes(new Hardware(video(FRAMES), clock, 10), new Hardware(video(FRAMES), clock, 1), FRAMES));
        assertEquals(6, clock.get());
    }

    private boolean passes(int processorTime, int hardwareTime, Consumer<DrawnVideo> fault) throws Exception {
        var clock = new AtomicInteger();
        var hardware = video(FRAMES);
        fault.accept(hardware);
        return new DecodingTrial(new ProjectingEncoder().picture(), clock::get, () -> false)
                .passes(new Hardware(video(FRAMES), clock, processorTime), new Hardware(hardware, clock, hardwareTime),
                        FRAMES);
    }

    private DrawnVideo film() throws Exception {
        var film = video(FRAMES);
        film.damaged.set(300, 312);
        film.undecodable.set(420, 425);
        return film;
    }

    private static FasterPictures faster(DrawnVideo processor, DrawnVideo hardware) {
        var inHardware = new Hardware(hardware, new AtomicInteger(), 0);
        return new FasterPictures(processor, inHardware, FRAMES, "a card", () -> { });
    }

    private static IndexReport index(Path path, DrawnVideo video, PictureSource.Opener opener) throws Exception {
        var file = video.video().file();
        try (var job = Indexer.prepare(path, ContentKey.of(file), FileIdentity.of(file), video.video(),
                new ProjectingEncoder(), opener); var _ = job.index()) {
            return job.run(IndexOptions.EXACT, _ -> { }, NEVER);
        }
    }

    /// Pictures that take time on a clock.
    private static class Hardware implements PictureSource.Opener {
        private final DrawnVideo video;
        private final AtomicInteger clock;
        private final int perFrame;
        private boolean works = true;

        Hardware(DrawnVideo video, AtomicInteger clock, int perFrame) {
            this.video = video;
            this.clock = clock;
            this.perFrame = perFrame;
        }

        void copy(int frame) throws MediaException {
        }

        @Override
        public PictureSource open(PictureSpec spec, int firstFrame) {
            var source = video.open(spec, firstFrame);
            return new PictureSource() {
                private int frame;
                private boolean delivered;

                @Override
                public boolean inHardware() {
                    return works && frame >= 0;
                }

                @Override
                public int next() throws MediaException {
                    clock.addAndGet(perFrame);
                    frame = source.next();
                    delivered |= frame >= 0;
                    if (!delivered && firstFrame == 0) {
                        // As FrameReader does.
                        throw new MediaException("media.undecodable", video.video().file());
                    }
                    return frame;
                }

                @Override
                public int seek(int wanted) throws MediaException {
                    frame = source.seek(wanted);
                    return frame;
                }

                @Override
                public boolean damaged() {
                    return source.damaged();
                }

                @Override
                public int unforetold() {
                    return source.unforetold();
                }

                @Override
                public void copyTo(ByteBuffer rgb) throws MediaException {
                    copy(frame);
                    source.copyTo(rgb);
                }

                @Override
                public void close() {
                    source.close();
                }
            };
        }
    }
}
