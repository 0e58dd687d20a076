package org.frameseek.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The check for every file that the user asks the program to write. It refuses to replace an existing file without
/// permission. Even with permission it protects files being read, files in a library or a model, and files of another
/// kind: a film, an index or weights never become a picture or a list. Use from one thread at a time.
public final class OutputGate {
    private static final List<String> MODEL_FILES = List.of("config.json", "preprocessor_config.json");

    private final List<Path> inputs;
    private final Set<Path> claimed = new HashSet<>();

    /// @param inputs files being read, and folders that nothing may be written into; they need not exist
    public OutputGate(Collection<Path> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /// Permits a file, checked now and again when it is written.
    ///
    /// @param force true when a file of the same kind may be replaced
    /// @param kinds the permitted kinds; the file's ending selects one
    public Output file(Path target, boolean force, OutputKind... kinds) throws ExportException {
        var kind = Arrays.stream(kinds).filter(each -> each.fits(target)).findFirst().orElseThrow(
                () -> new ExportException("export.ending", target, null, endings(kinds)));
        AtomicFile.check(target);
        var output = new Output(this, target, kind, force);
        check(output);
        if (!claimed.add(real(target))) {
            throw new ExportException("export.twice", target);
        }
        return output;
    }

    /// Creates a folder for several files if it is missing.
    public void folder(Path folder) throws ExportException {
        if (isInput(folder)) {
            throw new ExportException("export.protected-folder", folder);
        }
        AtomicFile.makeFolder(folder);
    }

    /// Permits a file in such a folder under a free name.
    ///
    /// @param name as returned by [FileNames#of]
    public Output fresh(Path folder, String name, OutputKind kind) throws ExportException {
        return file(FileNames.free(folder.resolve(name)), false, kind);
    }

    void check(Output output) throws ExportException {
        var target = output.path();
        if (isInput(target)) {
            throw new ExportException("export.protected", target);
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!output.force()) {
            throw new ExportException("export.exists", target);
        }
        if (liesInModel(target)) {
            throw new ExportException("export.protected", target);
        }
        if (!output.kind().begins(head(target))) {
            throw new ExportException("export.other-kind", target, null, output.kind().name());
        }
    }

    private boolean isInput(Path target) throws ExportException {
        var place = real(target);
        for (var input : inputs) {
            if (place.startsWith(real(input)) || isSameFile(target, input)) {
                return true;
            }
        }
        return false;
    }

    /// Paths alone do not suffice: hard links have different paths.
    private static boolean isSameFile(Path target, Path input) throws ExportException {
        try {
            return Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input);
        } catch (IOException e) {
            throw new ExportException("export.cannot-write", target, e);
        }
    }

    private static boolean liesInModel(Path target) {
        return MODEL_FILES.stream().allMatch(name -> Files.exists(target.resolveSibling(name)));
    }

    private static byte[] head(Path file) throws ExportException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(OutputKind.HEAD_BYTES);
        } catch (IOException e) {
            throw new ExportException("export.cannot-write", file, e);
        }
    }

    /// The path with symbolic links resolved as far as it exists.
    private static Path real(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        for (var known = absolute; known != null; known = known.getParent()) {
            try {
                return known.toRealPath().resolve(known.relativize(absolute)).normalize();
            } catch (IOException e) {
                // The path is missing or inaccessible; its parent may resolve.
            }
        }
        return absolute;
    }

    private static String endings(OutputKind... kinds) {
        return Arrays.stream(kinds).flatMap(kind -> kind.endings().stream()).collect(Collectors.joining(", "));
    }
}
