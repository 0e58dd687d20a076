package org.frameseek.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers which videos are being read, so that one whose decoder crashed takes the program along only once: the next
/// start refuses it, and goes on with the others. Whoever asks for it again is told that it is suspect. Any thread.
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
    private final Map<Path, State> videos = new HashMap<>();

    /// A video that is read by at least one.
    private static final class State {
        private int readers;
        private boolean suspect;
    }

    /// @param folder of the library; nothing is remembered before it exists
    CrashWatch(Path folder) {
        this.folder = folder;
    }

    /// @throws IndexException when the video ended the program last time; the next call permits it, as suspect
    synchronized Reading begin(Path video) throws IndexException {
        var state = videos.get(video);
        if (state == null) {
            state = new State();
            state.suspect = examine(video);
            videos.put(video, state);
        }
        state.readers++;
        return new Noted(video, state);
    }

    /// @return whether the video is suspect
    private boolean examine(Path video) throws IndexException {
        var note = note(video);
        var before = Files.exists(note) ? read(note) : new JsonObject();
        if (isOfCrash(before, note)) {
            keep(video, true, false);
            throw new IndexException(Fault.CRASHED, video);
        }
        boolean suspect = before.has(SUSPECT);
        keep(video, suspect, true);
        return suspect;
    }

    private final class Noted implements Reading {
        private final Path video;
        private final State state;
        private boolean closed;

        Noted(Path video, State state) {
            this.video = video;
            this.state = state;
        }

        @Override
        public boolean isSuspect() {
            synchronized (CrashWatch.this) {
                return state.suspect;
            }
        }

        @Override
        public void trust() {
            synchronized (CrashWatch.this) {
                state.suspect = false;
            }
        }

        @Override
        public void close() {
            synchronized (CrashWatch.this) {
                if (closed) {
                    return;
                }
                closed = true;
                state.readers--;
                if (state.readers == 0) {
                    videos.remove(video);
                    keep(video, state.suspect, false);
                }
            }
        }
    }

    private Path note(Path video) {
        return folder.resolve(".reading-" + UUID.nameUUIDFromBytes(
                video.toString().getBytes(StandardCharsets.UTF_8)) + ".json");
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

    private void keep(Path video, boolean suspect, boolean read) {
        var note = note(video);
        try {
            if (!suspect && !read) {
                Files.deleteIfExists(note);
            } else if (Files.isDirectory(folder)) {
                new JsonFile(note).write(content(video, suspect, read));
            }
        } catch (StorageException | IOException e) {
            LOG.info("{} does not say how {} was read", note, video, e);
        }
    }

    private static JsonObject content(Path video, boolean suspect, boolean read) {
        var content = new JsonObject();
        content.addProperty(VIDEO, video.toString());
        if (suspect) {
            content.addProperty(SUSPECT, true);
        }
        if (read) {
            content.addProperty(PROCESS, ProcessHandle.current().pid());
            content.addProperty(FOLDER, Path.of("").toAbsolutePath().toString());
        }
        return content;
    }
}
