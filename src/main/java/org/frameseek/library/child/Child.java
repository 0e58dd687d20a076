package org.frameseek.library.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.child.PictureProcess.Opening;
import org.frameseek.media.MediaException;

/// A process that decodes one video, as its parent sees it. An [IOException] says that the process is gone. Use from
/// one thread at a time.
final class Child implements AutoCloseable {
    /// Java's share is small; FFmpeg keeps its pictures elsewhere.
    private static final String HEAP = "-Xmx128m";

    private final Path file;
    private final Process process;
    private final DataInputStream answers;
    private final DataOutputStream orders;
    private final byte[] picture;
    private int frames;
    private int unforetold;
    private boolean damaged;

    private Child(Path file, Process process, int bytes) {
        this.file = file;
        this.process = process;
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        picture = new byte[bytes];
    }

    /// @throws MediaException when no process can be started, or the video cannot be read
    static Child start(Opening opening) throws MediaException, IOException {
        var child = new Child(opening.file(), process(opening.file()), opening.spec().bytes());
        try {
            opening.write(child.orders);
            child.orders.flush();
            child.frames = child.number();
            return child;
        } catch (MediaException | IOException e) {
            child.close();
            throw e;
        }
    }

    private static Process process(Path file) throws MediaException {
        try {
            return new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new MediaException("media.unreadable", file, e);
        }
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.add("-XX:+UseSerialGC");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "hs_err_pid%p.log"));
        command.add("--enable-native-access=ALL-UNNAMED");
        // Where the native libraries are.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D")).forEach(command::add);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), PictureProcess.class.getName()));
        return command;
    }

    /// How many frames the child counts.
    int frames() {
        return frames;
    }

    /// @return its position, or -1 at the end
    int next() throws MediaException, IOException {
        orders.writeByte(PictureProcess.NEXT);
        return frame();
    }

    /// @return the position reached, or -1 when nothing from there on can be decoded
    int seek(int frame) throws MediaException, IOException {
        orders.writeByte(PictureProcess.SEEK);
        orders.writeInt(frame);
        return frame();
    }

    private int frame() throws MediaException, IOException {
        orders.flush();
        int frame = number();
        unforetold = answers.readInt();
        if (frame >= 0) {
            damaged = answers.readBoolean();
            answers.readFully(picture);
        }
        return frame;
    }

    private int number() throws MediaException, IOException {
        int number = answers.readInt();
        if (number == PictureProcess.FAILED) {
            throw new MediaException(answers.readUTF(), file);
        }
        return number;
    }

    boolean damaged() {
        return damaged;
    }

    int unforetold() {
        return unforetold;
    }

    /// The last frame, valid until the next is read.
    byte[] picture() {
        return picture;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
