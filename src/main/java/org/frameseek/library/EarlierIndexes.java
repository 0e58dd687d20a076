package org.frameseek.library;

import java.nio.file.Files;
import java.util.function.Consumer;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.Indexer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Indexes of the same video from before: by another key, or of less of it. What cannot be taken over stays as it is.
final class EarlierIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierIndexes.class);

    private final IndexFolder indexes;
    private final Consumer<Change> listener;

    EarlierIndexes(IndexFolder indexes, Consumer<Change> listener) {
        this.indexes = indexes;
        this.listener = listener;
    }

    /// Adopts the indexes that earlier versions named by a first key alone: only a scanned video shows whether they
    /// belong to it.
    void adopt(OpenVideo video) {
        try {
            for (var file : indexes.files(video.key().first() + '-')) {
                Indexer.adopt(file, encoder -> indexes.file(video.key(), encoder), video.key(), video.identity(),
                        video.video());
            }
        } catch (IndexException e) {
            LOG.info("an index of {} stays as it is", video.file(), e);
        }
    }

    /// Takes over the rows of this file's indexes from when it was shorter, as of a recording that is still growing.
    void extend(OpenVideo video) {
        try {
            for (var entry : indexes.entries()) {
                if (isBeginning(entry.header(), video.identity())) {
                    Indexer.extend(entry.file(), encoder -> indexes.file(video.key(), encoder), video.key(),
                            video.identity(), video.video());
                    if (!Files.exists(entry.file())) {
                        listener.accept(new Change.Removed(entry.file()));
                    }
                }
            }
        } catch (IndexException e) {
            LOG.info("an index of the beginning of {} stays as it is", video.file(), e);
        }
    }

    private static boolean isBeginning(@Nullable IndexHeader header, FileIdentity grown) throws IndexException {
        if (header == null || !header.source().path().equals(grown.file().toString())) {
            return false;
        }
        long bytes = header.source().bytes();
        return bytes > 0 && bytes < grown.bytes()
                && ContentKey.of(grown.file(), bytes).first().equals(header.key().first());
    }
}
