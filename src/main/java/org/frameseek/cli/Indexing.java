package org.frameseek.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexReport;
import org.frameseek.index.IndexStore;
import org.frameseek.index.Indexer;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;

/// Gets a video's index: the one that is there if it is complete, else after filling it.
final class Indexing {
    /// @param report what was done now; null when nothing had to be
    record Indexed(VideoIndex index, IndexReport report) implements AutoCloseable {
        @Override
        public void close() {
            index.close();
        }
    }

    private final IndexStore store;
    private final Terminal terminal;
    private final Interrupt interrupt;

    Indexing(IndexStore store, Terminal terminal, Interrupt interrupt) {
        this.store = store;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    /// @throws CancellationException when the user interrupted it
    Indexed index(Path file, FrameEncoder encoder) throws MediaException, IndexException, EncoderException {
        var found = store.find(ContentKey.of(file), encoder.identity());
        if (found.isPresent() && found.get().complete() && found.get().intact()) {
            store.noteSource(found.get(), file);
            return new Indexed(found.get(), null);
        }
        found.ifPresent(VideoIndex::close);
        var job = new Indexer(store).prepare(Video.open(file), encoder);
        try (job) {
            var report = job.run(terminal::show, interrupt);
            if (!report.complete() && interrupt.getAsBoolean()) {
                throw new CancellationException();
            }
            return new Indexed(job.index(), report);
        } catch (MediaException | IndexException | EncoderException | RuntimeException e) {
            job.index().close();
            throw e;
        } finally {
            terminal.clear();
        }
    }
}
