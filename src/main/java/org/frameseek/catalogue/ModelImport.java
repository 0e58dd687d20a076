package org.frameseek.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.frameseek.catalogue.FoundModel.Place;
import org.frameseek.error.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies a model from a folder or unpacks it from a zip or tar archive, for computers without network access. Archives
/// are untrusted: names cannot lead out of the folder, links are not followed, and files that are not part of a model
/// are skipped.
final class ModelImport {
    private static final Logger LOG = LoggerFactory.getLogger(ModelImport.class);
    private static final long RESERVE = 64L << 20;
    private static final int MOST_FILES = 1000;
    /// A model file below at most two folders: the archive's own, and one such as `1_Pooling`.
    private static final Pattern PART = Pattern.compile(
            "(?:[\\w+-][\\w.+ -]*/){0,2}?((?:\\d_\\w+/)?[\\w+-][\\w.+-]*\\.(?:json|txt|safetensors|bin|model))");

    private final Path folder;

    /// @param folder the folder that stores models
    ModelImport(Path folder) {
        this.folder = folder;
    }

    FoundModel bring(Path source) throws CatalogueException {
        var name = source.getFileName().toString().replaceFirst("(?i)\\.(zip|tar|tgz|tar\\.gz)$", "");
        var target = folder.resolve(name);
        var staging = folder.resolve(name + ".import");
        if (Files.exists(target)) {
            throw new CatalogueException("catalogue.exists", target, null);
        }
        try {
            Files.createDirectories(staging);
            copy(source, staging);
            if (!ModelKind.isModel(staging)) {
                throw new CatalogueException("catalogue.no-model", source, null);
            }
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            return new FoundModel(name, target, Place.DOWNLOADED, null);
        } catch (IOException e) {
            throw new CatalogueException("catalogue.import", source, e, Reason.of(e));
        } finally {
            discard(staging);
        }
    }

    private static void copy(Path source, Path staging) throws IOException, CatalogueException {
        if (Files.isDirectory(source)) {
            copyFolder(source, staging);
            return;
        }
        var name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        try (var file = new BufferedInputStream(Files.newInputStream(source))) {
            if (name.endsWith(".zip")) {
                unpack(source, new ZipArchiveInputStream(file), staging);
            } else if (name.endsWith(".tar")) {
                unpack(source, new TarArchiveInputStream(file), staging);
            } else if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
                unpack(source, new TarArchiveInputStream(new GzipCompressorInputStream(file)), staging);
            } else {
                throw new CatalogueException("catalogue.archive", source, null);
            }
        }
    }

    private static void copyFolder(Path source, Path staging) throws IOException, CatalogueException {
        try (var files = Files.walk(source, 2)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = String.join("/", names(source.relativize(file)));
                var part = PART.matcher(path);
                if (part.matches() && part.group(1).equals(path)) {
                    try (var in = Files.newInputStream(file)) {
                        write(source, in, staging.resolve(path));
                    }
                }
            }
        }
    }

    private static List<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
    }

    private static <E extends ArchiveEntry> void unpack(Path source, ArchiveInputStream<E> archive, Path staging)
            throws IOException, CatalogueException {
        int files = 0;
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var part = PART.matcher(entry.getName());
            boolean file = !entry.isDirectory() && !(entry instanceof TarArchiveEntry tar && !isPlain(tar));
            if (file && part.matches() && archive.canReadEntryData(entry)) {
                if (++files > MOST_FILES) {
                    throw new CatalogueException("catalogue.no-model", source, null);
                }
                write(source, archive, staging.resolve(part.group(1)));
            }
        }
    }

    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private static void write(Path source, InputStream in, Path file) throws IOException, CatalogueException {
        var folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        var buffer = new byte[1 << 18];
        try (var out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (Files.getFileStore(file).getUsableSpace() < RESERVE) {
                    throw new CatalogueException("catalogue.full", source, null, folder);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static void discard(Path staging) {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (var files = Files.walk(staging)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} not removed", staging, e);
        }
    }
}
