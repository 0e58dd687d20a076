package org.frameseek.cli;

import java.nio.file.Path;
import org.frameseek.AppPaths;
import org.frameseek.library.Library;
import picocli.CommandLine.Option;

/// The folder for indexes.
final class LibraryOption {
    @Option(names = "--library", paramLabel = "DIR", description = "Folder of the indexes. Default: the user's own.")
    private Path folder;

    Library open(AppPaths paths) {
        return new Library(folder(paths));
    }

    Path folder(AppPaths paths) {
        return folder == null ? paths.library() : folder;
    }
}
