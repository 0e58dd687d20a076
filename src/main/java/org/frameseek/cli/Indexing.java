package org.frameseek.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.Reuse;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Lease;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;

/// Gets a video's index: an existing complete one, or one completed now.
final class Indexing {
    /// @param report what was indexed now; null if the index was complete
    record Indexed(OpenVideo video, Lease<VideoIndex> lease, @Nullable IndexReport report) implements AutoCloseable {
        VideoIndex index() {
            return lease.get();
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    private final Library library;
    private final Videos videos;
    private final Terminal terminal;
    private final Interrupt interrupt;

    Indexing(Library library, Terminal terminal, Interrupt interrupt) {
        this.library = library;
        this.videos = new Videos(library);
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    /// Like [#index(Path, FrameEncoder, IndexOptions)], with near duplicates sharing vectors.
    Indexed index(Path file, FrameEncoder encoder) throws MediaException, IndexException, EncoderException {
        return index(file, encoder, IndexOptions.NEAR);
    }

    /// @param options with [Reuse#EXACT], an index in which near duplicates share vectors is incomplete
    /// @throws CancellationException if the user interrupts it
    Indexed index(Path file, FrameEncoder encoder, IndexOptions options)
            throws MediaException, IndexException, EncoderException {
        boolean exact = options.reuse() == Reuse.EXACT;
        var video = videos.open(file);
        var found = library.lease(video, encoder.identity());
        if (found.isPresent()) {
            var index = found.get().get();
            if (index.complete() && (!exact || index.exact()) && index.intact()) {
                library.noteSource(index, video);
                return new Indexed(video, found.get(), null);
            }
            found.get().close();
        }
        var report = fill(video, encoder, options);
        if ((exact || !report.complete()) && interrupt.getAsBoolean()) {
            throw new CancellationException();
        }
        // Decoding may have corrected its frames.
        return new Indexed(videos.open(file), library.lease(video.key(), encoder.identity()).orElseThrow(
                () -> new IndexException(Fault.VANISHED, file)), report);
    }

    private IndexReport fill(OpenVideo video, FrameEncoder encoder, IndexOptions options)
            throws MediaException, IndexException, EncoderException {
        try {
            return library.fill(video, encoder, options, terminal::show, interrupt);
        } finally {
            terminal.clear();
        }
    }
}
