package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills one index: decoding, encoding and writing run in parallel, joined by bounded queues. Written rows stay,
/// however the job ends; a later job continues from there.
public final class IndexJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexJob.class);
    /// A batch in the encoder cannot be interrupted: [#run] waits this long for it, [#close] longer.
    private static final Duration STOP_PATIENCE = Duration.ofMillis(500);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

    private static final IndexOptions REPAIR = new IndexOptions(FramePlan.IN_ORDER, Reuse.EXACT);

    private final FileIdentity identity;
    private final FrameEncoder encoder;
    private final VideoIndex index;
    private final IndexLock lock;
    private PictureSource.Opener opener;
    private IndexFile file;
    private PassRunner runner;
    private boolean mended;

    /// @param mended whether the index has another frame table than the video that was given
    IndexJob(
            FileIdentity identity, FrameEncoder encoder, PictureSource.Opener opener, VideoIndex index,
            IndexFile file, IndexLock lock, boolean mended) {
        this.identity = identity;
        this.encoder = encoder;
        this.opener = opener;
        this.index = index;
        this.file = file;
        this.lock = lock;
        this.mended = mended;
        runner = new PassRunner(encoder, opener, file);
    }

    /// The index being filled. It can be searched at any time, and stays open after the job is closed. When the run
    /// corrects the frame table, another file takes its place, and this one gets no more rows.
    public VideoIndex index() {
        return index;
    }

    /// Takes over the rows of a section that was indexed elsewhere.
    ///
    /// @throws IndexException when the file is damaged, or holds rows that must not be mixed with these
    public void add(Path section) throws IndexException {
        try {
            SectionFile.addTo(file, section);
        } catch (InternalError e) {
            throw unwritten(e);
        }
    }

    /// Indexes the missing frames. Blocks until done or cancelled; cancelling takes effect within a second. An
    /// interrupt cancels too.
    ///
    /// @param options with [Reuse#EXACT], rows that have the vector of a near duplicate get their own
    /// @param progress called on this thread
    /// @param cancelled polled on this thread, many times per second
    public IndexReport run(IndexOptions options, Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        long started = System.nanoTime();
        BooleanSupplier stop = () -> cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
        var rows = new RowWriter(file, missing(options));
        boolean done = complete(rows, options, file.table().mend() == null, progress, stop)
                && options.section().equals(Section.WHOLE);
        int before = 0;
        if (done && rows.hasGaps() && (mend(stop) || rows.hasDoubts())) {
            before = rows.written();
            rows = new RowWriter(file, missing(options));
            done = complete(rows, options, false, progress, stop);
        }
        if (done && !stop.getAsBoolean()) {
            writeOff(rows);
        }
        return report(before + rows.written(), (System.nanoTime() - started) / 1e9);
    }

    /// Takes every missing frame that the decoder delivers.
    ///
    /// @param doubting whether frames beside a picture that the table lacks are left absent
    /// @return false when cancelled
    private boolean complete(
            RowWriter rows, IndexOptions options, boolean doubting, Consumer<IndexProgress> progress,
            BooleanSupplier stop) throws IndexException, MediaException, EncoderException {
        var missing = rows.missing();
        if (!missing.isEmpty()) {
            requireSamePrecision();
        }
        return fill(new Pass(options, (BitSet) missing.clone(), own(), doubting), rows, progress, stop)
                && fill(new Pass(REPAIR, rows.takeRejected(), own(), false), rows, progress, stop);
    }

    /// Decodes the whole video in order, and gives the index the frames that this yields: the decoder has the last
    /// word.
    ///
    /// @return true when the frame table was wrong
    private boolean mend(BooleanSupplier stop) throws IndexException, MediaException {
        var table = file.table().mend() == null ? opener.mend(file.table(), stop) : file.table();
        var mend = table.mend();
        if (table == file.table() || mend == null || !identity.isCurrent()) {
            return false;
        }
        LOG.info("the decoder yields {} frames of {}: {} of {} are missing, {} were not foretold",
                table.frames(), identity.file(), mend.missing(), mend.foretold(), mend.added());
        runner.stop(CLOSE_PATIENCE);
        file = Indexer.mend(file, file.header(), table);
        opener = opener.on(table);
        runner = new PassRunner(encoder, opener, file);
        mended = true;
        return true;
    }

    /// What the decoder could not deliver would fail on a second try too.
    private void writeOff(RowWriter rows) throws IndexException {
        requireSameVideo(rows);
        try {
            rows.writeOff();
            file.force();
        } catch (InternalError e) {
            throw unwritten(e);
        }
    }

    /// @param cause Java's report of a mapped page that cannot be read or written: the disk failed or is gone
    private IndexException unwritten(InternalError cause) {
        return new IndexException(Fault.WRITE, file.file(), cause, Reason.of(cause));
    }

    private void requireSamePrecision() throws IndexException {
        var begun = file.header().encoder().precision();
        var precision = encoder.identity().precision();
        if (!precision.mixesWith(begun)) {
            throw new IndexException(Fault.PRECISION, file.file(), null, begun.label(), precision.label());
        }
    }

    private BitSet missing(IndexOptions options) {
        int damaged = new IndexCheck(file).clearDamaged();
        if (damaged > 0) {
            LOG.warn("{} damaged rows of {} are indexed again", damaged, file.file());
        }
        int start = options.section().start(file.table());
        int end = options.section().end(file.table());
        return frames(frame -> frame >= start && frame < end
                && (file.rows().state(frame) == FrameState.ABSENT
                        || options.reuse() == Reuse.EXACT && file.rows().isNear(frame)));
    }

    private BitSet own() {
        return frames(file.rows()::isOwn);
    }

    private BitSet frames(IntPredicate which) {
        return IntStream.range(0, file.table().frames()).filter(which)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// @return false when cancelled
    private boolean fill(
            Pass pass, RowWriter rows, Consumer<IndexProgress> progress, BooleanSupplier stop)
            throws IndexException, MediaException, EncoderException {
        if (pass.missing().isEmpty()) {
            return true;
        }
        runner.stop(CLOSE_PATIENCE);
        boolean done;
        try {
            done = runner.run(pass, rows, progress, stop);
            file.force();
            if (!Files.exists(file.file())) {
                throw new IndexException(Fault.VANISHED, file.file());
            }
        } catch (InternalError e) {
            throw unwritten(e);
        } finally {
            runner.stop(STOP_PATIENCE);
        }
        requireSameVideo(rows);
        return done;
    }

    /// If the file changed during the run, rows may show its old content, its new content, or neither.
    private void requireSameVideo(RowWriter rows) throws IndexException {
        if (identity.isCurrent()) {
            return;
        }
        if (hasOnlyGrown()) {
            throw new IndexException(Fault.VIDEO_GREW, identity.file());
        }
        rows.withdraw();
        file.force();
        throw new IndexException(Fault.VIDEO_CHANGED, identity.file());
    }

    /// True when the file still begins with what it held at the start, as a recording does that goes on.
    private boolean hasOnlyGrown() {
        try {
            return FileIdentity.of(identity.file()).bytes() > identity.bytes()
                    && ContentKey.of(identity.file(), identity.bytes()).first().equals(file.header().key().first());
        } catch (IOException | IndexException e) {
            LOG.debug("{} cannot be read any more", identity.file(), e);
            return false;
        }
    }

    private IndexReport report(int written, double seconds) {
        var filled = new VideoIndex(file);
        int own = filled.count(FrameState.OWN);
        int reused = filled.count(FrameState.REUSED);
        int damaged = filled.count(FrameState.DAMAGED);
        return new IndexReport(filled.frames().frames(), own + reused + damaged, own, reused, damaged, written,
                file.header().declaredFrames(), filled.decoded(), seconds, filled.complete(), mended,
                opener.hardware());
    }

    /// Releases the lock. Waits for a batch that is still in the encoder, so the encoder may be closed afterwards.
    @Override
    public void close() {
        runner.stop(CLOSE_PATIENCE);
        file.close();
        lock.close();
    }
}
