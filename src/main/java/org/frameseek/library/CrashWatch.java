package org.frameseek.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers which video is being read, so that one whose decoder crashed takes the program along only once: the next
/// start refuses it, and goes on with the others. Whoever asks for it again is told that it is suspect.
///
/// A note in the library names the video and the process. It counts as a crash only if Java left its report of one; a
/// process that was killed, or lost its power, did nothing wrong.
final class CrashWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CrashWatch.class);
    private static final String VIDEO = "video";
    private static final String PROCESS = "process";
    private static final String FOLDER = "folder";
    private static final String SUSPECT = "suspect";

    private final Path folder;

    /// A video being read, until it is closed.
    interface Reading extends AutoCloseable {
        /// Whether the video crashed its decoder once, and has not been read to its end since.
        boolean isSuspect();

        /// Forgets the crash, because the whole video was read without another.
        void trust();

        @Override
        void close();
    }

    /// @param folder of the library; nothing is remembered before it exists
    CrashWatch(Path folder) {
        this.folder = folder;
    }

    /// @throws IndexException when the video ended the program last time; the next call permits it, as suspect
    Reading begin(Path video) throws IndexException {
        var note = folder.resolve(".reading-" + UUID.nameUUIDFromBytes(
                video.toString().getBytes(StandardCharsets.UTF_8)) + ".json");
        var before = Files.exists(note) ? read(note) : new JsonObject();
        if (before.has(SUSPECT)) {
            return new Noted(note, true);
        }
        if (isOfCrash(before, note)) {
            before.addProperty(SUSPECT, true);
            write(note, before);
            throw new IndexException(Fault.CRASHED, video);
        }
        if (Files.isDirectory(folder)) {
            write(note, note(video));
        }
        return new Noted(note, false);
    }

    private static JsonObject note(Path video) {
        var note = new JsonObject();
        note.addProperty(VIDEO, video.toString());
        note.addProperty(PROCESS, ProcessHandle.current().pid());
        note.addProperty(FOLDER, Path.of("").toAbsolutePath().toString());
        return note;
    }

    private record Noted(Path note, boolean isSuspect) implements Reading {
        @Override
        public void trust() {
            remove(note);
        }

        @Override
        public void close() {
            if (!isSuspect) {
                remove(note);
            }
        }
    }

    private static JsonObject read(Path note) {
        try {
            return new JsonFile(note).read().object();
        } catch (StorageException e) {
            LOG.info("{} says nothing", note, e);
            return new JsonObject();
        }
    }

    private static boolean isOfCrash(JsonObject before, Path note) {
        if (!(before.get(PROCESS) instanceof JsonPrimitive process)
                || !(before.get(FOLDER) instanceof JsonPrimitive place)) {
            return false;
        }
        try {
            var report = "hs_err_pid%d.log".formatted(process.getAsLong());
            // Java writes it where the program was started, or else where temporary files are.
            return isLater(Path.of(place.getAsString(), report), note)
                    || isLater(Path.of(System.getProperty("java.io.tmpdir"), report), note);
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("{} says nothing", note, e);
            return false;
        }
    }

    /// Process numbers come again; an older report is of another process.
    private static boolean isLater(Path report, Path note) throws IOException {
        return Files.exists(report)
                && Files.getLastModifiedTime(report).compareTo(Files.getLastModifiedTime(note)) >= 0;
    }

    private static void write(Path note, JsonObject object) {
        try {
            new JsonFile(note).write(object);
        } catch (StorageException e) {
            LOG.info("a crash would not be remembered in {}", note, e);
        }
    }

    private static void remove(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.info("{} stays behind", note, e);
        }
    }
}
