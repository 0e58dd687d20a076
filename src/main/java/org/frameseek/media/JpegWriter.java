package org.frameseek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a picture as JPG with its origin in EXIF and XMP: first to a temporary file beside the target, then renamed.
public final class JpegWriter {
    private static final Logger LOG = LoggerFactory.getLogger(JpegWriter.class);
    private static final int LONGEST_SIDE = 65_500;

    private JpegWriter() {
    }

    /// @param quality 1 to 100
    /// @param overwrite whether a file of that name may be replaced; otherwise it is left alone and an error thrown
    public static void write(Picture picture, StillCaption caption, Path target, int quality, boolean overwrite)
            throws MediaException {
        if (Math.max(picture.width(), picture.height()) > LONGEST_SIDE) {
            throw new MediaException("media.too-large", target, null, picture.width(), picture.height());
        }
        if (!overwrite && Files.exists(target)) {
            throw new MediaException("media.already-exists", target);
        }
        byte[] file = StillMetadata.embed(JpegEncoder.encode(picture, quality), caption);
        var temporary = target.toAbsolutePath().resolveSibling(".frameseek-" + UUID.randomUUID() + ".tmp");
        try {
            save(file, temporary);
            publish(temporary, target, overwrite);
        } catch (FileAlreadyExistsException e) {
            throw new MediaException("media.already-exists", target, e);
        } catch (IOException e) {
            throw new MediaException(isFull(temporary, file.length) ? "media.disk-full" : "media.cannot-write", target,
                    e);
        } finally {
            discard(temporary);
        }
    }

    /// Default file name: source name and timecode, made of characters that every file system takes.
    public static String defaultName(StillCaption caption) {
        return StillName.of(caption);
    }

    private static void save(byte[] bytes, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            // A rename may reach the disk before the bytes do.
            channel.force(true);
        }
    }

    private static void publish(Path temporary, Path target, boolean overwrite) throws IOException {
        if (overwrite) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        // Taking the name first is the only way that never replaces a file that another program has just made.
        Files.createFile(target);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static boolean isFull(Path file, long needed) {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() < needed;
        } catch (IOException e) {
            return false;
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.debug("Cannot remove {}", temporary, e);
        }
    }
}
