package org.frameseek.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.FileIdentity;
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
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// Gets a video's index: an existing complete one, or one completed now.
final class Indexing {
    /// @param report what was indexed now; null if the index was complete
    record Indexed(Videos videos, Path file, Lease<VideoIndex> lease, @Nullable IndexReport report)
            implements AutoCloseable {
        VideoIndex index() {
            return lease.get();
        }

        /// Opens the video if that was not necessary yet.
        Video video() throws MediaException, IndexException {
            return videos.open(file).video();
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
        var known = videos.known(file);
        if (known.isPresent()) {
            var found = library.lease(known.get(), encoder.identity());
            if (isComplete(found, exact)) {
                return indexed(file, known.get().identity(), found.orElseThrow());
            }
        }
        var video = videos.open(file);
        var found = library.lease(video, encoder.identity());
        if (isComplete(found, exact)) {
            return indexed(file, video.identity(), found.orElseThrow());
        }
        var report = fill(video, encoder, options);
        if ((exact || !report.complete()) && interrupt.getAsBoolean()) {
            throw new CancellationException();
        }
        // Decoding may have corrected its frames.
        return new Indexed(videos, file, library.lease(videos.open(file).key(), encoder.identity()).orElseThrow(
                () -> new IndexException(Fault.VANISHED, file)), report);
    }

    private Indexed indexed(Path file, FileIdentity identity, Lease<VideoIndex> lease) {
        library.noteSource(lease.get(), identity);
        return new Indexed(videos, file, lease, null);
    }

    /// Closes an index that is not.
    private static boolean isComplete(Optional<Lease<VideoIndex>> found, boolean exact) {
        var index = found.map(Lease::get);
        boolean complete = index.isPresent() && index.get().complete() && (!exact || index.get().exact())
                && index.get().intact();
        if (!complete) {
            found.ifPresent(Lease::close);
        }
        return complete;
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
