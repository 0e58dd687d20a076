package org.frameseek.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A CUDA build of libtorch in a folder: an unpacked PyTorch archive, or the one in pip's `torch`.
///
/// @param libraries the folder that holds the libraries
/// @param flavor the engine's name for the build, for example `cu128`
public record EnginePack(Path libraries, String flavor) {
    /// The only version with the functions that the engine's binding calls.
    public static final String VERSION = "2.7.1";
    public static final String FLAVOR = "cu128";

    private static final int LARGEST_NOTE = 1 << 16;
    private static final Pattern BUILD = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\+(\\w+))?");

    /// @param folder an unpacked libtorch, pip's `torch`, or the folder of the libraries
    /// @throws EnginePackException naming the fault: no libtorch, no CUDA support, or another version
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

    /// The version in `build-version` of libtorch or `version.py` of pip's torch, beside the libraries' folder.
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
