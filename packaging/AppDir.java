import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder that becomes an AppImage: the installed tree, with what starts it, its desktop file and its icon on top.
/// ```
/// AppRun -> opt/frameseek/bin/frameseek
/// frameseek.desktop, frameseek.png
/// opt/, usr/
/// ```
record AppDir(Path root) {

    /// @param tree looks like the installed system
    void assemble(Path tree) throws IOException {
        Folders.delete(root);
        Files.createDirectories(root.getParent());
        // With hard links: the program is large, and nothing of it changes.
        Tools.system(List.of("cp", "-al", tree.toString(), root.toString()), Path.of("."));
        Files.createSymbolicLink(root.resolve("AppRun"), Path.of("opt", "frameseek", "bin", "frameseek"));
        var share = root.resolve("usr", "share");
        Files.copy(share.resolve("applications", "frameseek.desktop"), root.resolve("frameseek.desktop"));
        Files.copy(share.resolve("icons", "hicolor", "256x256", "apps", "frameseek.png"),
                root.resolve("frameseek.png"));
    }

    /// Needs `appimagetool`, and the runtime that it puts in front of the files.
    void pack(Path target, String architecture) throws IOException {
        Tools.system(List.of("env", "ARCH=" + architecture, "appimagetool", root.toString(), target.toString()),
                Path.of("."));
    }
}
