package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Video;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the jobs that fill indexes, and removes indexes that no job is filling.
public final class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private Indexer() {
    }

    /// Opens or creates the index and takes the lock that keeps other processes from filling it. Replaces an index that
    /// is damaged or does not fit the video's frames.
    ///
    /// @param path the index's file, in an existing folder
    /// @param key the key of the video's content
    /// @param identity the video's file as it was when its frames and its key were read
    /// @throws IndexException when another process is filling it, the folder cannot be written, or the disk is full
    public static IndexJob prepare(
            Path path, ContentKey key, FileIdentity identity, Video video, FrameEncoder encoder,
            PictureSource.Opener opener) throws IndexException {
        var lock = IndexLock.take(path);
        IndexFile file = null;
        try {
            var header = new IndexHeader(key, VideoSource.of(identity), video.info().declaredFrames(),
                    encoder.identity());
            file = openOrCreate(path, header, video.frames(), encoder.dimension());
            file.putSource(header.source());
            boolean mended = !file.table().isSameAs(video.frames());
            return new IndexJob(identity, encoder, opener.on(file.table()), VideoIndex.open(path), file, lock, mended);
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
                if (file.header().isOf(header.key(), header.encoder()) && file.rows().dimension() == dimension) {
                    if (file.table().isSameAs(table)) {
                        return file.format() == IndexFormat.TWO ? file : upgrade(file, header, table);
                    }
                    if (isMended(file.table(), table)) {
                        return file;
                    }
                    if (isMended(table, file.table())) {
                        return mend(file, header, table);
                    }
                }
                file.close();
                LOG.warn("{} does not fit the video and is replaced", path);
            } catch (IndexException e) {
                if (!e.fault().isWorthless()) {
                    throw e;
                }
                LOG.warn("replaced: {}", e.getMessage());
            }
        }
        NewIndex.create(path, header, table, dimension, KnownRows.NONE);
        return IndexFile.openWritable(path);
    }

    /// Copies every intact row.
    private static IndexFile upgrade(IndexFile old, IndexHeader header, FrameTable table) throws IndexException {
        var path = old.file();
        try (old) {
            NewIndex.create(path, header, table, old.rows().dimension(), KnownRows.all(old.rows()));
        }
        return IndexFile.openWritable(path);
    }

    /// True when decoding made one table from the other.
    private static boolean isMended(FrameTable table, FrameTable scanned) {
        return table.mend() != null && scanned.mend() == null && table.mend().foretold() == scanned.frames();
    }

    /// Gives the rows of an index their places in a table that decoding corrected.
    ///
    /// @param old is closed, unless this fails
    static IndexFile mend(IndexFile old, IndexHeader header, FrameTable table) throws IndexException {
        NewIndex.create(old.file(), header, table, old.rows().dimension(),
                KnownRows.mended(old.rows(), Objects.requireNonNull(table.mend())));
        var mended = IndexFile.openWritable(old.file());
        old.close();
        return mended;
    }

    /// Converts an index that an earlier version named by the video's first key alone into an index of this video, if
    /// the frames match, and deletes the old one.
    ///
    /// @param target the path of the new index
    public static void adopt(Path old, Function<EncoderIdentity, Path> target, ContentKey key, FileIdentity identity,
            Video video) throws IndexException {
        try (var _ = IndexLock.take(old)) {
            try (var file = IndexFile.open(old)) {
                var encoder = file.header().encoder();
                var path = target.apply(encoder);
                if (!file.header().key().first().equals(key.first()) || !file.table().isSameAs(video.frames())
                        || Files.exists(path)) {
                    return;
                }
                var header = new IndexHeader(
                        key, VideoSource.of(identity), video.info().declaredFrames(), encoder);
                NewIndex.create(path, header, video.frames(), file.rows().dimension(),
                        KnownRows.all(file.rows()));
            }
            Files.delete(old);
        } catch (IOException e) {
            throw new IndexException(Fault.REMOVE, old, e, Reason.of(e));
        }
    }

    /// Converts the index of a recording that has grown since into an index of all of it, and deletes the old one. The
    /// pictures near the old end are indexed again: they may have been cut off.
    ///
    /// @param old an index of the same file when it was shorter, which [ContentKey#of] confirms
    /// @param target the path of the new index
    public static void extend(Path old, Function<EncoderIdentity, Path> target, ContentKey key, FileIdentity identity,
            Video video) throws IndexException {
        try (var _ = IndexLock.take(old)) {
            try (var file = IndexFile.open(old)) {
                var encoder = file.header().encoder();
                var path = target.apply(encoder);
                int known = untouched(file.table(), video.frames());
                if (known == 0 || Files.exists(path)) {
                    return;
                }
                var header = new IndexHeader(
                        key, VideoSource.of(identity), video.info().declaredFrames(), encoder);
                NewIndex.create(path, header, video.frames(), file.rows().dimension(),
                        KnownRows.first(file.rows(), known));
                LOG.info("{} of {} frames of {} were indexed before it grew", known, video.frames().frames(),
                        identity.file());
            }
            Files.delete(old);
        } catch (IOException e) {
            throw new IndexException(Fault.REMOVE, old, e, Reason.of(e));
        }
    }

    /// The number of first frames that a longer recording shares for certain. A keyframe near the end may have been cut
    /// off, and so may pictures shown before it but stored after it.
    private static int untouched(FrameTable old, FrameTable longer) {
        int same = 0;
        int most = old.timeBase().equals(longer.timeBase()) ? Math.min(old.frames(), longer.frames()) : 0;
        while (same < most && old.pts(same) == longer.pts(same) && old.time(same) == longer.time(same)
                && old.isKeyframe(same) == longer.isKeyframe(same)) {
            same++;
        }
        int keyframe = same == 0 ? 0 : old.keyframeBefore(same - 1);
        return keyframe == 0 ? 0 : old.keyframeBefore(keyframe - 1);
    }

    /// @throws IndexException when a job is filling the index, or it cannot be deleted
    public static void remove(Path index) throws IndexException {
        try (var _ = IndexLock.take(index)) {
            Files.deleteIfExists(index);
        } catch (IOException e) {
            throw new IndexException(Fault.REMOVE, index, e, Reason.of(e));
        }
    }
}
