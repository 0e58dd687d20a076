package org.frameseek.cli;

import java.util.concurrent.CancellationException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.recheck.CloseUps;
import org.frameseek.recheck.CloserLook;
import org.frameseek.recheck.CloserSearch;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether answers are checked by looking closer at their best places.
final class CloserOption {
    @Option(names = "--closer", description = {
            "Look closer at the 50 best places, part by part: finds small things.",
            "Takes as long as encoding some hundred frames."})
    private boolean closer;

    boolean isGiven() {
        return closer;
    }

    /// Answers questions about one video.
    Asking asking(VideoSearch search, Indexing.Indexed indexed, FrameEncoder encoder, Terminal terminal,
            Interrupt interrupt) throws MediaException, IndexException {
        return new Asking(search, indexed, encoder, closer ? StillReader.open(indexed.video()) : null,
                new CloseUps(), terminal, interrupt);
    }

    /// @param reader of exact frames, null where whole frames decide
    record Asking(VideoSearch search, Indexing.Indexed indexed, FrameEncoder encoder, @Nullable StillReader reader,
            CloseUps known, Terminal terminal, Interrupt interrupt) implements AutoCloseable {
        /// @param top the largest number of moments to return
        SearchResult ask(Query query, int top) throws EncoderException {
            if (reader == null) {
                return search.search(indexed.index(), query, top);
            }
            try {
                return new CloserSearch(search, indexed.index(), new CloserLook(encoder, reader::read), known)
                        .ask(query, top, this::show);
            } finally {
                terminal.clear();
            }
        }

        private void show(int done, int places) {
            if (interrupt.getAsBoolean()) {
                throw new CancellationException();
            }
            terminal.show("looking closer", done, places);
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
