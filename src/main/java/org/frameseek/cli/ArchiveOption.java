package org.frameseek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.library.Library;
import picocli.CommandLine.Option;

/// Libraries of others, such as one on a network drive. They are read and never written.
final class ArchiveOption {
    /// Where an archive of `frameseek-archive` keeps its indexes.
    private static final String LIBRARY = "library";

    @Option(names = "--archive", paramLabel = "DIR", description = {
            "With --everywhere: ask the library in this folder too; it is only read.",
            "Also the folder of an archive that a cluster indexed. Can be given several times."})
    private List<Path> folders = List.of();

    boolean isGiven() {
        return !folders.isEmpty();
    }

    /// @throws IndexException when an archive's folder cannot be read
    List<Library> open() throws IndexException {
        var libraries = new ArrayList<Library>();
        for (var folder : folders) {
            var inner = folder.resolve(LIBRARY);
            var place = Files.isDirectory(inner) ? inner : folder;
            if (!Files.isDirectory(place)) {
                throw new IndexException(Fault.FOLDER_UNREADABLE, folder, null, "no such folder");
            }
            libraries.add(new Library(place));
        }
        return libraries;
    }
}
