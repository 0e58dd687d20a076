package org.frameseek.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the library about videos that processes read, and marks on those that crashed one.
///
/// A crash is one of which Java left its report; a process that was killed, or lost its power, did nothing wrong.
record ReadingNotes(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingNotes.class);
    private static final String VIDEO = "video";
    private static final String PROCESS = "process";
    private static final String FOLDER = "folder";

    void begin(Path video) {
        write(note(video), content(video));
    }

    void end(Path video) {
        remove(note(video));
    }

    void suspect(Path video) {
        write(mark(video), content(video));
    }

    boolean isSuspect(Path video) {
        return Files.exists(mark(video));
    }

    void trust(Path video) {
        remove(mark(video));
    }

    /// Whether a process crashed while it read the video. Removes the notes of processes that are gone.
    boolean tellOfCrash(Path video) {
        boolean crashed = false;
        try (var notes = Files.newDirectoryStream(folder, name(video) + "-*.json")) {
            for (var note : notes) {
                var content = read(note);
                crashed |= isOfCrash(content, note);
                if (!isOfOther(content)) {
                    Files.deleteIfExists(note);
                }
            }
        } catch (IOException e) {
            LOG.debug("{} has no notes", folder, e);
        }
        return crashed;
    }

    private static String name(Path video) {
        return ".reading-" + UUID.nameUUIDFromBytes(video.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Of this process: others may read the video too.
    private Path note(Path video) {
        return folder.resolve(name(video) + '-' + ProcessHandle.current().pid() + ".json");
    }

    private Path mark(Path video) {
        return folder.resolve(name(video) + ".suspect");
    }

    private static JsonObject content(Path video) {
        var content = new JsonObject();
        content.addProperty(VIDEO, video.toString());
        content.addProperty(PROCESS, ProcessHandle.current().pid());
        content.addProperty(FOLDER, Path.of("").toAbsolutePath().toString());
        return content;
    }

    /// Whether another process that wrote the note may still be reading.
    private static boolean isOfOther(JsonObject content) {
        return content.get(PROCESS) instanceof JsonPrimitive process && process.isNumber()
                && process.getAsLong() != ProcessHandle.current().pid()
                && ProcessHandle.of(process.getAsLong()).isPresent();
    }

    private static boolean isOfCrash(JsonObject content, Path note) {
        if (!(content.get(PROCESS) instanceof JsonPrimitive process)
                || !(content.get(FOLDER) instanceof JsonPrimitive place)) {
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

    private static JsonObject read(Path note) {
        try {
            return new JsonFile(note).read().object();
        } catch (StorageException e) {
            LOG.info("{} says nothing", note, e);
            return new JsonObject();
        }
    }

    private void write(Path note, JsonObject content) {
        if (Files.exists(note) || !Files.isDirectory(folder)) {
            return;
        }
        try {
            new JsonFile(note).write(content);
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
