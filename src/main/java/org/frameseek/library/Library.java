package org.frameseek.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.IndexRun;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.error.Reason;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FasterPictures;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexJob;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexProgress;
import org.frameseek.index.IndexReport;
import org.frameseek.index.Indexer;
import org.frameseek.index.PictureSource;
import org.frameseek.index.VideoIndex;
import org.frameseek.index.VideoSource;
import org.frameseek.library.child.ChildPictures;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.search.Background;
import org.frameseek.search.Segments;
import org.frameseek.storage.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that holds indexes. The video's content and the model determine a file's name.
public final class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final Path folder;
    private final IndexFolder indexes;
    private final CrashWatch crashes;
    private final OpenIndexes open = new OpenIndexes();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /// A subscription, which ends on close.
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /// The folder is created with the first index.
    public Library(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.indexes = new IndexFolder(this.folder);
        this.crashes = new CrashWatch(this.folder);
    }

    /// @param listener called on the thread that makes the change
    public Listening listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /// The index of this content under a comparable model, complete or not; an index that is being filled keeps
    /// growing. A damaged one counts as absent: the next run replaces it.
    ///
    /// @throws IndexException when the index comes from a newer version of the program, or cannot be read
    public Optional<Lease<VideoIndex>> lease(ContentKey key, EncoderIdentity encoder) throws IndexException {
        var file = file(key, encoder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lease = open.lease(file);
            if (lease.get().header().isOf(key, encoder)) {
                return Optional.of(lease);
            }
            lease.close();
        } catch (IndexException e) {
            if (!e.fault().isWorthless()) {
                throw e;
            }
            LOG.warn("ignored: {}", e.getMessage());
        }
        return Optional.empty();
    }

    /// The index of an open video. One from before decoding corrected the video's frames counts as absent: those rows
    /// must be indexed again.
    ///
    /// @throws IndexException when the index comes from a newer version of the program, or cannot be read
    public Optional<Lease<VideoIndex>> lease(OpenVideo video, EncoderIdentity encoder) throws IndexException {
        return lease(video.key(), video.video().frames(), encoder);
    }

    /// The same, of a video that was not opened.
    public Optional<Lease<VideoIndex>> lease(IndexedVideo video, EncoderIdentity encoder) throws IndexException {
        return lease(video.key(), video.frames(), encoder);
    }

    private Optional<Lease<VideoIndex>> lease(ContentKey key, FrameTable frames, EncoderIdentity encoder)
            throws IndexException {
        var found = lease(key, encoder);
        if (found.isPresent() && !found.get().get().isOf(frames)) {
            found.get().close();
            return Optional.empty();
        }
        return found;
    }

    /// Indexes the missing frames. Blocks until done or cancelled; cancelling takes effect within a second. An
    /// interrupt cancels too.
    ///
    /// @param progress called on this thread
    /// @param cancelled polled on this thread, many times per second
    /// @throws IndexException when another run is filling the index, the folder cannot be written, or the disk is full
    public IndexReport fill(
            OpenVideo video, FrameEncoder encoder, IndexOptions options, Consumer<IndexProgress> progress,
            BooleanSupplier cancelled) throws IndexException, MediaException, EncoderException {
        var run = run(video, encoder.identity(), cancelled);
        var suited = encoder.forRun(run);
        create();
        try (var reading = reading(video.file())) {
            if (!reading.isSuspect()) {
                int frames = options.hardware() ? run.frames() : 0;
                try (var faster = FasterPictures.of(video.video(), suited.picture(), frames, cancelled).orElse(null)) {
                    return fill(video, suited, faster == null ? PictureSource.of(video.video()) : faster, options,
                            progress, cancelled);
                }
            }
            var pictures = new ChildPictures(video.video());
            // In order, because each jump back would start another child.
            var report = fill(video, suited, pictures, options.inOrder(), progress, cancelled);
            if (pictures.isSound()) {
                reading.trust();
            }
            return report;
        }
    }

    IndexReport fill(
            OpenVideo video, FrameEncoder encoder, PictureSource.Opener opener, IndexOptions options,
            Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        try (var job = prepare(video, encoder, opener); var index = job.index()) {
            var header = index.header();
            tell(new Change.Prepared(header, video.file()));
            var report = job.run(options, news -> {
                progress.accept(news);
                tell(new Change.Grew(header, video.file(), news));
            }, cancelled);
            segment(index.file(), report.complete());
            tell(new Change.Filled(header, video.file(), report));
            return report;
        }
    }

    /// Makes the segments of a complete index, so that the first search of the library need not. Those from before this
    /// run are outdated.
    private static void segment(Path index, boolean complete) throws IndexException {
        var file = new SegmentsFile(index);
        file.delete();
        if (complete) {
            try (var filled = VideoIndex.open(index)) {
                file.write(Segments.of(filled));
            }
        }
    }

    private IndexRun run(OpenVideo video, EncoderIdentity encoder, BooleanSupplier cancelled) throws IndexException {
        int frames = video.video().frames().frames();
        var found = lease(video.key(), encoder);
        if (found.isEmpty()) {
            return new IndexRun(frames, Optional.empty(), cancelled);
        }
        try (var lease = found.get()) {
            var index = lease.get();
            return new IndexRun(frames - index.indexed(), Optional.of(index.header().encoder().precision()), cancelled);
        }
    }

    /// Opens or creates the index and takes the lock that keeps others from filling it.
    ///
    /// @throws IndexException when another run is filling the index, the folder cannot be written, or the disk is full
    public IndexJob prepare(OpenVideo video, FrameEncoder encoder) throws IndexException {
        return prepare(video, encoder, PictureSource.of(video.video()));
    }

    IndexJob prepare(OpenVideo video, FrameEncoder encoder, PictureSource.Opener opener) throws IndexException {
        create();
        return Indexer.prepare(
                file(video.key(), encoder.identity()), video.key(), video.identity(), video.video(), encoder, opener);
    }

    private void create() throws IndexException {
        try {
            PrivateFiles.createFolder(folder);
        } catch (IOException e) {
            throw new IndexException(Fault.FOLDER, folder, e, Reason.of(e));
        }
    }

    /// True for a file in this library's folder.
    boolean holds(Path file) {
        return folder.equals(file.getParent());
    }

    Path file(ContentKey key, EncoderIdentity encoder) {
        return indexes.file(key, encoder);
    }

    /// All index files, newest first. Unusable files are marked, not hidden. Reads the headers only.
    ///
    /// @throws IndexException when the folder cannot be read
    public List<IndexEntry> entries() throws IndexException {
        return indexes.entries();
    }

    /// What the indexes know about the frames of videos.
    IndexFolder indexes() {
        return indexes;
    }

    /// Stores the current file of the video, for the library's list.
    public void noteSource(VideoIndex index, FileIdentity video) {
        if (index.header().source().is(video)) {
            return;
        }
        try {
            index.noteSource(VideoSource.of(video));
            tell(new Change.Moved(index.header(), video.file()));
        } catch (IndexException e) {
            LOG.info("a library that cannot be written keeps the old place of {}", video.file(), e);
        }
    }

    /// Takes over what earlier indexes know about a video.
    EarlierIndexes earlier() {
        return new EarlierIndexes(indexes, this::tell);
    }

    /// The model's scores for sentences unrelated to any video. Stored beside the indexes; blocks for seconds when not
    /// yet known.
    public Background background(TextEncoder encoder) throws EncoderException {
        return new BackgroundFile(folder).of(encoder);
    }

    /// Marks a video as being read. Nothing is remembered before the library has a folder.
    ///
    /// @throws IndexException when reading it crashed the program last time; the next call permits it, as suspect
    VideoReading reading(Path video) throws IndexException {
        return crashes.begin(video);
    }

    /// Reads every row of the index and compares its checksum.
    ///
    /// @return the problems, empty when there are none
    public List<String> verify(IndexEntry entry) {
        try (var index = VideoIndex.open(entry.file())) {
            return index.problems();
        } catch (IndexException e) {
            return List.of(e.getMessage());
        }
    }

    /// @throws IndexException when the index is being filled, or cannot be deleted
    public void remove(IndexEntry entry) throws IndexException {
        Indexer.remove(entry.file());
        new SegmentsFile(entry.file()).delete();
        tell(new Change.Removed(entry.file()));
    }
}
