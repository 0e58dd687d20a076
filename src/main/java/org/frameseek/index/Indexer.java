package org.frameseek.index;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Video;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the jobs that fill indexes.
public final class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private final IndexStore store;

    public Indexer(IndexStore store) {
        this.store = store;
    }

    /// Opens or creates the index and takes the lock that keeps other processes from filling it. An index that is
    /// damaged, or does not fit the video's frames, is replaced by a new one.
    ///
    /// @throws IndexException when another process is filling it, the folder cannot be written, or the disk is full
    public IndexJob prepare(Video video, FrameEncoder encoder) throws IndexException {
        return prepare(video, encoder, PictureSource.of(video));
    }

    IndexJob prepare(Video video, FrameEncoder encoder, PictureSource.Opener opener) throws IndexException {
        var key = ContentKey.of(video.file());
        var path = store.file(key, encoder.identity());
        store.prepareFolder();
        var lock = IndexLock.take(path);
        IndexFile file = null;
        try {
            var header = new IndexHeader(key, video.file().toAbsolutePath().toString(),
                    video.info().declaredFrames(), encoder.identity());
            file = openOrCreate(path, header, video.frames(), encoder.dimension());
            file.putSource(header.source());
            return new IndexJob(video, encoder, opener, VideoIndex.open(path), file, lock);
        } catch (IndexException | RuntimeException e) {
            if (file != null) {
                file.close();
            }
            lock.close();
            throw e;
        }
    }

    private static IndexFile openOrCreate(Path path, IndexHeader header, FrameTable table, int dimension)
            throws IndexException {
        if (Files.exists(path)) {
            try {
                var file = IndexFile.openWritable(path);
                if (fits(file, header, table, dimension)) {
                    return file;
                }
                file.close();
                LOG.warn("{} does not fit the video and is made anew", path);
            } catch (IndexException e) {
                if (!e.code().equals("index.damaged") && !e.code().equals("index.foreign")) {
                    throw e;
                }
                LOG.warn("made anew: {}", e.getMessage());
            }
        }
        IndexFile.create(path, header, table, dimension);
        return IndexFile.openWritable(path);
    }

    private static boolean fits(IndexFile file, IndexHeader header, FrameTable table, int dimension) {
        return IndexStore.isOf(file.header(), header.key(), header.encoder())
                && file.dimension() == dimension
                && sameTimes(file.table(), table);
    }

    private static boolean sameTimes(FrameTable one, FrameTable other) {
        if (one.frames() != other.frames() || !one.timeBase().equals(other.timeBase())) {
            return false;
        }
        for (int i = 0; i < one.frames(); i++) {
            if (one.pts(i) != other.pts(i)) {
                return false;
            }
        }
        return true;
    }
}
