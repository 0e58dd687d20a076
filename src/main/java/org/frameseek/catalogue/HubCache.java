package org.frameseek.catalogue;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cache of Hugging Face's own programs: `models--OWNER--NAME/snapshots/COMMIT/`, whose files are links or copies.
/// It is read in place and never written.
final class HubCache {
    private static final Logger LOG = LoggerFactory.getLogger(HubCache.class);
    private static final String PREFIX = "models--";

    private final Path folder;

    HubCache(Path folder) {
        this.folder = folder;
    }

    /// The snapshot folder of this model, if it holds all files of the entry.
    Optional<Path> find(CatalogueEntry entry) {
        var snapshots = folder.resolve(PREFIX + entry.folderName()).resolve("snapshots");
        var pinned = snapshots.resolve(entry.revision());
        return Stream.concat(Stream.of(pinned), newestFirst(snapshots).stream())
                .filter(snapshot -> isComplete(snapshot, entry))
                .findFirst();
    }

    /// A link to an unfinished file points nowhere.
    private static boolean isComplete(Path snapshot, CatalogueEntry entry) {
        boolean pinned = snapshot.endsWith(entry.revision());
        return entry.files().stream().allMatch(file -> {
            var path = snapshot.resolve(file.path());
            return Files.isRegularFile(path)
                    && (!pinned || file.size() == null || path.toFile().length() == file.size());
        });
    }

    /// All folders that look like models, one per id.
    List<FoundModel> models() {
        var found = new ArrayList<FoundModel>();
        for (var model : list(folder)) {
            var name = model.getFileName().toString();
            if (name.startsWith(PREFIX)) {
                newestFirst(model.resolve("snapshots")).stream().filter(ModelKind::isModel).findFirst()
                        .ifPresent(snapshot -> found.add(new FoundModel(
                                name.substring(PREFIX.length()).replaceFirst("--", "/"), snapshot,
                                FoundModel.Place.HUB_CACHE, null)));
            }
        }
        return found;
    }

    private static List<Path> newestFirst(Path snapshots) {
        return list(snapshots).stream()
                .sorted(Comparator.comparing((Path snapshot) -> snapshot.toFile().lastModified()).reversed())
                .toList();
    }

    /// Lists a folder; a cache that cannot be read offers nothing.
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder)) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            list.sort(null);
            return list;
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("{} not read", folder, e);
            return List.of();
        }
    }
}
