package org.frameseek.ui.player;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.frameseek.media.PlaybackDecoder;
import org.frameseek.ui.picture.Images;
import org.jspecify.annotations.Nullable;

/// A few pictures that go round between the decoding thread, which fills them, and the JavaFX thread, which shows them.
/// A picture stays out of the round until two later ones were shown: the renderer may still be reading it.
final class FrameQueue {
    private static final int AHEAD = 4;
    private static final int ON_SCREEN = 2;
    private static final PictureSize SMALLEST = new PictureSize(Images.SHORTEST_SIDE, Images.SHORTEST_SIDE);

    /// One picture and what is in it.
    static final class Slot {
        private final PictureSize size;
        private final ByteBuffer pixels;
        private final PixelBuffer<ByteBuffer> buffer;
        private final Image image;
        private @Nullable PicturePlayback run;
        private int frame;
        private double seconds;

        private Slot(PictureSize size) {
            this.size = size;
            int bytes = size.width() * size.height() * 4;
            pixels = ByteBuffer.allocateDirect(bytes + PlaybackDecoder.ROOM_BEHIND);
            buffer = new PixelBuffer<>(size.width(), size.height(), pixels.duplicate().limit(bytes).slice(),
                    PixelFormat.getByteBgraPreInstance());
            image = new WritableImage(buffer);
        }

        PictureSize size() {
            return size;
        }

        /// Where the decoder writes.
        ByteBuffer pixels() {
            return pixels;
        }

        /// @param writer the run that the picture belongs to
        void label(PicturePlayback writer, int newFrame, double newSeconds) {
            run = writer;
            frame = newFrame;
            seconds = newSeconds;
        }

        @Nullable PicturePlayback run() {
            return run;
        }

        int frame() {
            return frame;
        }

        double seconds() {
            return seconds;
        }

        /// The image with the pixels that were written last. JavaFX thread.
        Image refreshed() {
            buffer.updateBuffer(whole -> null);
            return image;
        }
    }

    private final BlockingQueue<Slot> free = new ArrayBlockingQueue<>(AHEAD + ON_SCREEN);
    private final BlockingQueue<Slot> filled = new ArrayBlockingQueue<>(AHEAD + ON_SCREEN);
    private final BlockingQueue<Slot> onScreen = new ArrayBlockingQueue<>(ON_SCREEN);

    FrameQueue() {
        for (int i = 0; i < AHEAD + ON_SCREEN; i++) {
            free.add(new Slot(SMALLEST));
        }
    }

    /// Waits for a picture to write into. One of another size leaves the round. Decoding thread.
    Slot take(PictureSize size) throws InterruptedException {
        var slot = free.take();
        return slot.size().equals(size) ? slot : new Slot(size);
    }

    /// Hands a written picture over. Decoding thread.
    void offer(Slot slot) {
        filled.add(slot);
    }

    /// Takes a picture back unused. Any thread.
    void giveBack(Slot slot) {
        free.add(slot);
    }

    /// How many pictures are in line.
    int ahead() {
        return filled.size();
    }

    /// The next picture in line. JavaFX thread.
    @Nullable Slot peek() {
        return filled.peek();
    }

    /// Takes the next picture out. JavaFX thread.
    Slot remove() {
        return filled.remove();
    }

    /// Notes that this picture is on screen now. JavaFX thread.
    void shown(Slot slot) {
        if (onScreen.remainingCapacity() == 0) {
            free.add(onScreen.remove());
        }
        onScreen.add(slot);
    }
}
