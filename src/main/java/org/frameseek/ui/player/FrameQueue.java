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

/// A few pictures that circulate between the decoding thread, which fills them, and the JavaFX thread, which shows
/// them. A picture is reused only after two later ones were shown, because the renderer may still be reading it.
final class FrameQueue {
    private static final int AHEAD = 4;
    private static final int ON_SCREEN = 2;
    private static final PictureSize SMALLEST = new PictureSize(Images.SHORTEST_SIDE, Images.SHORTEST_SIDE);

    /// A picture and its content.
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

        /// The decoder's target.
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

        /// The image with the latest pixels. JavaFX thread.
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

    /// Waits for a picture to write into. Pictures of another size are dropped. Decoding thread.
    Slot take(PictureSize size) throws InterruptedException {
        var slot = free.take();
        return slot.size().equals(size) ? slot : new Slot(size);
    }

    /// Queues a written picture. Decoding thread.
    void offer(Slot slot) {
        filled.add(slot);
    }

    /// Takes back an unused picture. Any thread.
    void giveBack(Slot slot) {
        free.add(slot);
    }

    /// Number of queued pictures.
    int ahead() {
        return filled.size();
    }

    /// The next queued picture. JavaFX thread.
    @Nullable Slot peek() {
        return filled.peek();
    }

    /// Removes the next picture from the queue. JavaFX thread.
    Slot remove() {
        return filled.remove();
    }

    /// Marks this picture as on screen. JavaFX thread.
    void shown(Slot slot) {
        if (onScreen.remainingCapacity() == 0) {
            free.add(onScreen.remove());
        }
        onScreen.add(slot);
    }
}
