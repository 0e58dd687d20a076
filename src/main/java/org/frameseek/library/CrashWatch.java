package org.frameseek.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;

/// Remembers which videos are being read, so that one whose decoder crashed takes the program along only once: the next
/// start refuses it, and goes on with the others. Whoever asks for it again is told that it is suspect. Any thread.
final class CrashWatch {
    private final ReadingNotes notes;
    private final Map<Path, State> videos = new HashMap<>();

    /// A video that this process reads.
    private static final class State {
        private int readers;
        private boolean suspect;
    }

    /// @param folder of the library; nothing is remembered while it does not exist
    CrashWatch(Path folder) {
        notes = new ReadingNotes(folder);
    }

    /// @throws IndexException when the video ended the program last time; the next call permits it, as suspect
    synchronized VideoReading begin(Path video) throws IndexException {
        var state = videos.get(video);
        if (state == null) {
            if (notes.tellOfCrash(video)) {
                notes.suspect(video);
                throw new IndexException(Fault.CRASHED, video);
            }
            state = new State();
            state.suspect = notes.isSuspect(video);
            videos.put(video, state);
        }
        state.readers++;
        notes.begin(video);
        return new Noted(video, state);
    }

    private final class Noted implements VideoReading {
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
                notes.trust(video);
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
                    notes.end(video);
                }
            }
        }
    }
}
