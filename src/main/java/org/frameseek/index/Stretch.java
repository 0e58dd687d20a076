package org.frameseek.index;

import java.nio.ByteBuffer;

/// Near duplicates since the last check. The one farthest from its twin stands for all of them.
final class Stretch {
    /// Near duplicates per check.
    private static final int LENGTH = 60;

    private final ByteBuffer picture;
    private int length;
    private int farthest;
    private int twin;
    private double distance;

    Stretch(int pictureBytes) {
        picture = ByteBuffer.allocateDirect(pictureBytes);
    }

    void add(int frame, int itsTwin, double itsDistance, ByteBuffer itsPicture) {
        if (length == 0 || itsDistance > distance) {
            farthest = frame;
            twin = itsTwin;
            distance = itsDistance;
            picture.clear().put(itsPicture.duplicate().rewind()).flip();
        }
        length++;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean full() {
        return length == LENGTH;
    }

    int farthest() {
        return farthest;
    }

    int twin() {
        return twin;
    }

    /// The picture of the farthest frame.
    ByteBuffer picture() {
        return picture.duplicate();
    }

    void clear() {
        length = 0;
    }
}
