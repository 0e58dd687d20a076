package org.frameseek.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.frameseek.encoder.EncoderIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that keeps indexes. A file's name follows from the video's content and the model.
public final class IndexStore {
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final int NAME_DIGITS = 16;

    private final Path folder;

    /// The folder is made when the first index is.
    public IndexStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// The index of this content under a comparable model, opened for reading. A damaged one is no index: the next job
    /// replaces it.
    ///
    /// @throws IndexException when there is one that a newer version of the program wrote, or that cannot be read
    public Optional<VideoIndex> find(ContentKey key, EncoderIdentity encoder) throws IndexException {
        var file = file(key, encoder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var index = VideoIndex.open(file);
            if (isOf(index.header(), key, encoder)) {
                return Optional.of(index);
            }
            index.close();
        } catch (IndexException e) {
            if (!e.code().equals("index.damaged") && !e.code().equals("index.foreign")) {
                throw e;
            }
            LOG.warn("ignored: {}", e.getMessage());
        }
        return Optional.empty();
    }

    static boolean isOf(IndexHeader header, ContentKey key, EncoderIdentity encoder) {
        return header.key().equals(key) && header.encoder().comparable(encoder);
    }

    /// Where the index of this content and model is, or would be.
    Path file(ContentKey key, EncoderIdentity encoder) {
        var digest = ContentKey.sha256().digest(
                (encoder.fingerprint() + '\n' + encoder.preprocessing()).getBytes(StandardCharsets.UTF_8));
        var model = HexFormat.of().formatHex(digest);
        return folder.resolve(
                key.hex().substring(0, NAME_DIGITS) + '-' + model.substring(0, NAME_DIGITS) + IndexFile.SUFFIX);
    }

    /// Notes where the video was last seen, for people who read the library's list.
    public void noteSource(VideoIndex index, Path video) {
        var source = video.toAbsolutePath().toString();
        if (source.equals(index.header().source())) {
            return;
        }
        try (var file = IndexFile.openWritable(index.file())) {
            file.putSource(source);
        } catch (IndexException e) {
            LOG.info("a library that cannot be written keeps the old place of {}", video, e);
        }
    }

    /// What is there, damaged files included (they are marked, not hidden); newest first.
    public List<IndexEntry> list() throws IndexException {
        var entries = new ArrayList<IndexEntry>();
        if (!Files.exists(folder)) {
            return entries;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, '*' + IndexFile.SUFFIX)) {
            for (var file : files) {
                try {
                    entries.add(entry(file));
                } catch (NoSuchFileException e) {
                    LOG.debug("removed meanwhile: {}", file, e);
                }
            }
        } catch (IOException e) {
            throw new IndexException("index.folder-unreadable", folder, e, String.valueOf(e.getMessage()));
        }
        entries.sort(Comparator.comparing(IndexEntry::modified).reversed());
        return entries;
    }

    /// @throws NoSuchFileException when the file has vanished since the folder was read
    private static IndexEntry entry(Path file) throws IOException {
        long bytes = Files.size(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        try (var index = VideoIndex.open(file)) {
            return new IndexEntry(file, index.header(), index.frames().frames(), index.indexed(), index.complete(),
                    index.frames().duration(), bytes, modified, null);
        } catch (IndexException e) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            return new IndexEntry(file, null, 0, 0, false, 0, bytes, modified, e.getMessage());
        }
    }

    /// Reads every row of the index and compares its checksum.
    ///
    /// @return what is wrong, empty when nothing is
    public List<String> verify(IndexEntry entry) throws IndexException {
        try (var file = IndexFile.open(entry.file())) {
            return new IndexCheck(file).problems();
        } catch (IndexException e) {
            if (e.code().equals("index.unreadable")) {
                throw e;
            }
            return List.of(e.getMessage());
        }
    }

    /// @throws IndexException when the index is being filled, or cannot be deleted
    public void remove(IndexEntry entry) throws IndexException {
        try (var _ = IndexLock.take(entry.file())) {
            Files.deleteIfExists(entry.file());
        } catch (IOException e) {
            throw new IndexException("index.remove", entry.file(), e, String.valueOf(e.getMessage()));
        }
    }

    /// Makes the folder if there is none.
    void prepareFolder() throws IndexException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IndexException("index.folder", folder, e, String.valueOf(e.getMessage()));
        }
    }
}
