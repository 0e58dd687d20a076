package org.frameseek.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file's name as FFmpeg takes it, in UTF-8. A name that Java cannot express as text reaches FFmpeg through a
/// temporary link, deleted once the file is open.
///
/// @param link the link to delete, or null
record FileUrl(String url, @Nullable Path link) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileUrl.class);

    static FileUrl of(Path file) throws MediaException {
        var absolute = file.toAbsolutePath();
        // The prefix keeps FFmpeg from reading a name such as `concat:a.mp4` as a protocol.
        if (Path.of(absolute.toString()).equals(absolute)) {
            return new FileUrl("file:" + absolute, null);
        }
        try {
            var folder = Files.createTempDirectory("frameseek-link");
            var link = Files.createSymbolicLink(folder.resolve("video"), absolute);
            return new FileUrl("file:" + link, link);
        } catch (IOException | UnsupportedOperationException e) {
            throw new MediaException("media.unreadable", file, e);
        }
    }

    @Override
    public void close() {
        if (link == null) {
            return;
        }
        try {
            Files.delete(link);
            Files.delete(link.getParent());
        } catch (IOException e) {
            LOG.debug("{} stays", link, e);
        }
    }
}
