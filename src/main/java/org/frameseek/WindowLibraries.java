package org.frameseek;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frameseek.error.UserException;

/// The system libraries that a window needs on Linux and that servers may lack. JavaFX fails with a stack trace on the
/// first missing one; this class names all of them, and the command that installs them.
final class WindowLibraries {
    /// A library, and its package on Debian, Fedora, openSUSE and Arch.
    private record Library(String file, String debian, String fedora, String suse, String arch) {}

    /// A package manager: its command-line program, its install command, and its package names.
    private record Installer(String program, String install, Function<Library, String> packageOf) {}

    /// The missing libraries and how to install them.
    static final class MissingException extends UserException {
        private static final long serialVersionUID = 1;

        private MissingException(String files, String command) {
            super("window.libraries", null, null, files, command);
        }
    }

    private static final List<Library> NEEDED = List.of(
            new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3", "libgtk-3-0", "gtk3"),
            new Library("libXtst.so.6", "libxtst6", "libXtst", "libXtst6", "libxtst"),
            new Library("libXxf86vm.so.1", "libxxf86vm1", "libXxf86vm", "libXxf86vm1", "libxxf86vm"),
            new Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango", "libpango-1_0-0", "pango"),
            new Library("libfreetype.so.6", "libfreetype6", "freetype", "libfreetype6", "freetype2"));

    private static final List<Installer> INSTALLERS = List.of(
            new Installer("apt-get", "sudo apt install", Library::debian),
            new Installer("dnf", "sudo dnf install", Library::fedora),
            new Installer("zypper", "sudo zypper install", Library::suse),
            new Installer("pacman", "sudo pacman -S", Library::arch));

    private WindowLibraries() {
    }

    /// @throws MissingException naming every missing library
    static void require() throws MissingException {
        if (System.getProperty("os.name").equals("Linux") && System.getProperty("glass.platform") == null) {
            require(WindowLibraries::loads, program -> Files.isExecutable(Path.of("/usr/bin", program)));
        }
    }

    static void require(Predicate<String> loads, Predicate<String> hasProgram) throws MissingException {
        var missing = NEEDED.stream().filter(library -> !loads.test(library.file())).toList();
        if (missing.isEmpty()) {
            return;
        }
        var manager = INSTALLERS.stream()
                .filter(candidate -> hasProgram.test(candidate.program()))
                .findFirst().orElse(INSTALLERS.getFirst());
        throw new MissingException(
                missing.stream().map(Library::file).collect(Collectors.joining(", ")),
                missing.stream().map(manager.packageOf()).distinct()
                        .collect(Collectors.joining(" ", manager.install() + " ", "")));
    }

    /// A library found here stays loaded because JavaFX needs it next.
    private static boolean loads(String file) {
        try {
            SymbolLookup.libraryLookup(file, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
