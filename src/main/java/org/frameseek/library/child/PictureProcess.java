package org.frameseek.library.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.PictureSource;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;

/// The child's side: decodes one video for the process that started it. Reads an [Opening] and then orders from
/// standard input, gives [Answers] on standard output, and ends when standard input or the parent does.
final class PictureProcess {
    static final byte NEXT = 0;
    static final byte SEEK = 1;
    /// In place of a number of frames or a position: the video cannot be read.
    static final int FAILED = Integer.MIN_VALUE;

    /// What to decode.
    ///
    /// @param spec the form of the pictures
    record Opening(Path file, PictureSpec spec, int firstFrame) {
        void write(DataOutputStream out) throws IOException {
            out.writeUTF(file.toString());
            out.writeInt(spec.width());
            out.writeInt(spec.height());
            out.writeInt(spec.resizeWidth());
            out.writeInt(spec.resizeHeight());
            out.writeInt(spec.shortestEdge());
            out.writeUTF(spec.filter().name());
            out.writeInt(firstFrame);
        }

        static Opening read(DataInputStream in) throws IOException {
            return new Opening(Path.of(in.readUTF()), new PictureSpec(in.readInt(), in.readInt(), in.readInt(),
                    in.readInt(), in.readInt(), PictureSpec.Filter.valueOf(in.readUTF())), in.readInt());
        }
    }

    private PictureProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current().parent().ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        try (var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            // Nothing else may get between the answers.
            System.setOut(System.err);
            answer(new DataInputStream(System.in), out);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        try {
            var opening = Opening.read(in);
            var video = Video.open(opening.file());
            try (var source = PictureSource.stepwise(video).open(opening.spec(), opening.firstFrame())) {
                Answers.write(out, video.frames().frames(), 0, false, null);
                obey(in, out, source, ByteBuffer.allocateDirect(opening.spec().bytes()));
            }
        } catch (MediaException e) {
            Answers.write(out, FAILED, 0, false, null);
        } catch (EOFException e) {
            // Nobody wants more.
        }
    }

    private static void obey(DataInputStream in, DataOutputStream out, PictureSource source, ByteBuffer picture)
            throws IOException, MediaException {
        var bytes = new byte[picture.capacity()];
        while (true) {
            int frame = in.readByte() == NEXT ? source.next() : source.seek(in.readInt());
            if (frame >= 0) {
                source.copyTo(picture.clear());
                picture.flip().get(bytes);
            }
            Answers.write(out, frame, source.unforetold(), source.damaged(), frame < 0 ? null : bytes);
        }
    }
}
