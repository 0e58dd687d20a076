package org.frameseek.library.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.child.PictureProcess.Opening;
import org.frameseek.media.MediaException;

/// A process that decodes one video, as its parent sees it. An [IOException] says that the process is gone. Use from
/// one thread at a time; an interrupt ends each wait for the child.
final class Child implements AutoCloseable {
    /// Java's share is small; FFmpeg keeps its pictures elsewhere.
    private static final String HEAP = "-Xmx128m";
    private static final int POLL_MILLIS = 1;

    private final Path file;
    private final Process process;
    private final InputStream in;
    private final Answers answers;
    private final DataOutputStream orders;
    private final byte[] picture;
    private int frames;

    private Child(Path file, Process process, int bytes) {
        this.file = file;
        this.process = process;
        in = new BufferedInputStream(process.getInputStream());
        orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        picture = new byte[bytes];
        answers = new Answers(in, picture);
    }

    /// @throws MediaException when no process can be started, or the video cannot be read
    static Child start(Opening opening) throws MediaException, IOException {
        var child = new Child(opening.file(), process(opening.file()), opening.spec().bytes());
        try {
            opening.write(child.orders);
            child.send();
            child.frames = child.required(child.answers.number());
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
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash", "-Xlog:disable"));
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "hs_err_pid%p.log"));
        command.add("--enable-native-access=ALL-UNNAMED");
        // Where the native libraries are: some options were given at the start, some set by the program.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D")).forEach(command::add);
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("org.bytedeco."))
                .forEach(name -> command.add("-D" + name + '=' + System.getProperty(name)));
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
        send();
        return required(answers.frame());
    }

    /// @return the position reached, or -1 when nothing from there on can be decoded
    int seek(int frame) throws MediaException, IOException {
        orders.writeByte(PictureProcess.SEEK);
        orders.writeInt(frame);
        send();
        return required(answers.frame());
    }

    private int required(int number) throws MediaException {
        if (number == PictureProcess.FAILED) {
            throw new MediaException("media.unreadable", file);
        }
        return number;
    }

    /// Sends the order and waits for the beginning of the answer. Looks for it again and again, because a read from a
    /// process cannot be interrupted.
    private void send() throws MediaException, IOException {
        orders.flush();
        try {
            while (in.available() == 0) {
                if (!process.isAlive() && in.available() == 0) {
                    throw new EOFException("status " + process.exitValue());
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaException("media.interrupted", file, e);
        }
    }

    boolean damaged() {
        return answers.damaged();
    }

    int unforetold() {
        return answers.unforetold();
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
