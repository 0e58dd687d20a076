package org.frameseek.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A CUDA build of libtorch in a folder: unpacked from PyTorch's own archive, or the one that came with pip's `torch`.
///
/// @param libraries the folder with the libraries themselves
/// @param flavor as the engine calls the build, `cu128`
public record EnginePack(Path libraries, String flavor) {
    /// The only version whose functions the engine's binding finds.
    public static final String VERSION = "2.7.1";
    public static final String FLAVOR = "cu128";

    private static final int LARGEST_NOTE = 1 << 16;
    private static final Pattern BUILD = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\+(\\w+))?");

    /// @param folder of an unpacked libtorch, of pip's `torch`, or the libraries' own
    /// @throws EnginePackException naming what is wrong: no libtorch, no CUDA in it, or another version
    public static EnginePack in(Path folder) throws EnginePackException {
        var libraries = Stream.of("", "lib", "libtorch/lib", "torch/lib")
                .map(folder::resolve)
                .filter(path -> has(path, "torch_cpu"))
                .findFirst()
                .orElseThrow(() -> new EnginePackException("pack.none", folder, null))
                .toAbsolutePath().normalize();
        if (!has(libraries, "torch_cuda")) {
            throw new EnginePackException("pack.no-cuda", folder, null);
        }
        var build = build(libraries)
                .orElseThrow(() -> new EnginePackException("pack.unknown-version", folder, null, VERSION, FLAVOR));
        if (!build.equals(VERSION + "+" + FLAVOR)) {
            throw new EnginePackException("pack.other-version", folder, null, build, VERSION, FLAVOR);
        }
        return new EnginePack(libraries, FLAVOR);
    }

    private static boolean has(Path folder, String library) {
        return List.of("lib" + library + ".so", library + ".dll").stream()
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /// As `build-version` of libtorch and `version.py` of pip's torch say it, beside the libraries' folder.
    private static Optional<String> build(Path libraries) throws EnginePackException {
        var home = Objects.requireNonNull(libraries.toAbsolutePath().getParent());
        for (var note : List.of(home.resolve("build-version"), home.resolve("version.py"))) {
            try {
                if (Files.isRegularFile(note) && Files.size(note) < LARGEST_NOTE) {
                    var build = BUILD.matcher(Files.readString(note));
                    if (build.find()) {
                        return Optional.of(build.group());
                    }
                }
            } catch (IOException e) {
                throw new EnginePackException("pack.unreadable", note, e);
            }
        }
        return Optional.empty();
    }
}
