package org.frameseek.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.error.Reason;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexHeader;
import org.frameseek.media.FrameTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index files in a folder, found by name and listed by their headers.
record IndexFolder(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String SUFFIX = ".safetensors";

    /// The path of the index of this content and model, whether or not it exists.
    Path file(ContentKey key, EncoderIdentity encoder) {
        return folder.resolve(IndexHeader.fileName(key, encoder) + SUFFIX);
    }

    /// All index files, newest first. Unusable files are marked, not hidden. Reads the headers only.
    ///
    /// @throws IndexException when the folder cannot be read
    List<IndexEntry> entries() throws IndexException {
        return files("").parallelStream()
                .flatMap(file -> IndexEntry.read(file).stream())
                .sorted(Comparator.comparing(IndexEntry::modified).reversed())
                .toList();
    }

    /// The index files whose names start with this.
    List<Path> files(String beginning) throws IndexException {
        var files = new ArrayList<Path>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (var file : found) {
                var name = file.getFileName().toString();
                if (name.startsWith(beginning) && name.endsWith(SUFFIX)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new IndexException(Fault.FOLDER_UNREADABLE, folder, e, Reason.of(e));
        }
        return files;
    }

    /// The frames of a file that is indexed under any model and has not been written to since; preferably those that
    /// decoding corrected.
    Optional<IndexedFrames> frames(ContentKey first, FileIdentity identity) {
        return frames(first, header -> header.source().is(identity))
                .min(Comparator.comparing(known -> known.table().mend() == null));
    }

    /// The frame table of this content that decoding corrected, if an index under any model has it.
    Optional<FrameTable> mended(ContentKey key) {
        return frames(key, header -> header.key().equals(key)).map(IndexedFrames::table)
                .filter(table -> table.mend() != null).findFirst();
    }

    private Stream<IndexedFrames> frames(ContentKey first, Predicate<IndexHeader> wanted) {
        try {
            return files(first.first()).stream().flatMap(file -> IndexedFrames.read(file, wanted).stream());
        } catch (IndexException e) {
            LOG.info("{} tells no frames", folder, e);
            return Stream.empty();
        }
    }
}
