package org.frameseek.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexSummary;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.FrameTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an index knows about its video's frames, so that the video needs no scan.
record IndexedFrames(IndexHeader header, FrameTable table) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedFrames.class);

    /// Empty when the index is not wanted, or is damaged.
    static Optional<IndexedFrames> read(Path index, Predicate<IndexHeader> wanted) {
        try {
            if (wanted.test(IndexSummary.read(index).header())) {
                try (var opened = VideoIndex.open(index)) {
                    return Optional.of(new IndexedFrames(opened.header(), opened.frames()));
                }
            }
        } catch (IndexException e) {
            LOG.info("{} tells no frames", index, e);
        }
        return Optional.empty();
    }
}
