package org.frameseek.library.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// What a child answers, from [#MARK] to [#MARK]: Java reports a crash on the same channel, and its words must not be
/// taken for pictures.
///
/// Each answer is a number, then for a position in the video: pictures that the frame table does not foretell so far,
/// whether this one is damaged, and its pixels.
final class Answers {
    private static final int MARK = 0x0F5EE4A5;

    private final DataInputStream in;
    private final byte[] picture;
    private int unforetold;
    private boolean damaged;

    /// @param picture receives the pixels
    Answers(InputStream in, byte[] picture) {
        this.in = new DataInputStream(in);
        this.picture = picture;
    }

    /// Writes one answer.
    ///
    /// @param picture null where the number is no position
    static void write(DataOutputStream out, int number, int unforetold, boolean damaged, byte @Nullable [] picture)
            throws IOException {
        out.writeInt(MARK);
        out.writeInt(number);
        out.writeInt(unforetold);
        out.writeBoolean(damaged);
        if (picture != null) {
            out.write(picture);
        }
        out.writeInt(MARK);
        out.flush();
    }

    /// @throws IOException when the child is gone
    int number() throws IOException {
        return next(false);
    }

    /// @return a position, or a negative number
    /// @throws IOException when the child is gone
    int frame() throws IOException {
        return next(true);
    }

    private int next(boolean isPosition) throws IOException {
        requireMark();
        int number = in.readInt();
        unforetold = in.readInt();
        damaged = in.readBoolean();
        if (isPosition && number >= 0) {
            in.readFully(picture);
        }
        requireMark();
        return number;
    }

    private void requireMark() throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("no answer");
        }
    }

    int unforetold() {
        return unforetold;
    }

    boolean damaged() {
        return damaged;
    }
}
