package org.frameseek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.recheck.CloseUps;
import org.frameseek.recheck.CloserLook;
import org.frameseek.search.CloseUp;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/// Whether answers are checked by looking closer at their best places.
final class CloserOption {
    private static final Logger LOG = LoggerFactory.getLogger(CloserOption.class);
    /// How many places are looked at: few enough for a minute on a processor.
    private static final int PLACES = 50;

    @Option(names = "--closer", description = {
            "Look closer at the 50 best places, part by part: finds small things.",
            "Takes as long as encoding some hundred frames."})
    private boolean closer;

    boolean isGiven() {
        return closer;
    }

    /// Answers questions about one video.
    Asking asking(VideoSearch search, Indexing.Indexed indexed, FrameEncoder encoder, Terminal terminal,
            Interrupt interrupt) throws MediaException {
        return new Asking(search, indexed, encoder, closer ? StillReader.open(indexed.video().video()) : null,
                new CloseUps(), terminal, interrupt);
    }

    /// @param reader of exact frames, null where whole frames decide
    record Asking(VideoSearch search, Indexing.Indexed indexed, FrameEncoder encoder, @Nullable StillReader reader,
            CloseUps known, Terminal terminal, Interrupt interrupt) implements AutoCloseable {
        /// @param top the largest number of moments to return
        SearchResult ask(Query query, int top) throws EncoderException {
            if (reader == null || !VideoSearch.canLookCloser(query)) {
                return search.search(indexed.index(), query, top);
            }
            var found = search.places(indexed.index(), query, PLACES);
            var looked = new ArrayList<CloseUp>();
            var look = new CloserLook(encoder, reader::read);
            try {
                for (var moment : found.moments()) {
                    terminal.show("looking closer", looked.size(), found.moments().size());
                    look(look, moment.frame(), looked);
                }
            } finally {
                terminal.clear();
            }
            return search.closer(indexed.index(), found, looked).limitedTo(top);
        }

        /// A frame that cannot be decoded again keeps its place.
        private void look(CloserLook look, int frame, List<CloseUp> looked) throws EncoderException {
            if (interrupt.getAsBoolean()) {
                throw new CancellationException();
            }
            var seen = known.of(frame);
            try {
                if (seen == null) {
                    seen = look.at(frame);
                    known.add(seen);
                }
                looked.add(seen);
            } catch (MediaException e) {
                LOG.warn("not looked at: frame {}", frame, e);
            }
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
