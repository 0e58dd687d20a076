import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `.deb`, `.rpm`, a portable `.tar.gz` and an AppImage from one tree of files that looks like the installed system:
/// ```
/// opt/frameseek/                                 the program
/// usr/bin/frameseek                              a link to its launcher
/// usr/share/{applications,icons,metainfo,doc}/   what desktops and people look for
/// ```
/// All files belong to the package, so that removing it needs no script and leaves nothing but the user's own data.
record LinuxPackages(Path tree, Path work, Path output, Recipe recipe, String version) {

    private static final Path SOURCES = Path.of("packaging", "linux");
    private static final Path ICONS = Path.of("packaging", "icons");

    /// Where the program goes in the tree.
    Path program() {
        return tree.resolve("opt").resolve("frameseek");
    }

    void build() throws IOException {
        addDesktopFiles();
        Files.createDirectories(output);
        buildDeb();
        if (Tools.exists("rpmbuild")) {
            buildRpm();
        }
        Tools.system(List.of("tar", "--owner=0", "--group=0", "-C", program().getParent().toString(), "-czf",
                output.resolve("frameseek-" + version + "-linux-" + rpmArchitecture() + ".tar.gz").toString(),
                "frameseek"), Path.of("."));
        if (Tools.exists("appimagetool")) {
            var appDir = new AppDir(work.resolve("AppDir"));
            appDir.assemble(tree);
            appDir.pack(output.resolve("Frameseek-" + version + "-" + rpmArchitecture() + ".AppImage"),
                    rpmArchitecture());
        }
    }

    private void addDesktopFiles() throws IOException {
        var share = tree.resolve("usr", "share");
        var bin = Files.createDirectories(tree.resolve("usr", "bin"));
        Files.createSymbolicLink(bin.resolve("frameseek"), Path.of("/opt/frameseek/bin/frameseek"));
        fill("frameseek.desktop", share.resolve("applications"));
        fill("frameseek.metainfo.xml", share.resolve("metainfo"));
        var doc = Files.createDirectories(share.resolve("doc", "frameseek"));
        Files.copy(Path.of("LICENSE"), doc.resolve("copyright"));
        Files.createSymbolicLink(doc.resolve("legal"), Path.of("/opt/frameseek/lib/legal"));
        Files.copy(Path.of("packaging", "CHANGELOG.md"), doc.resolve("changelog"));
        for (var icon : Folders.list(ICONS)) {
            var name = icon.getFileName().toString();
            if (name.endsWith(".svg")) {
                Folders.copyFile(icon, share.resolve("icons", "hicolor", "scalable", "apps", "frameseek.svg"));
            } else if (name.endsWith(".png")) {
                var size = name.replaceAll("\\D", "");
                Folders.copyFile(icon,
                        share.resolve("icons", "hicolor", size + "x" + size, "apps", "frameseek.png"));
            }
        }
    }

    private void buildDeb() throws IOException {
        var control = Files.createDirectories(tree.resolve("DEBIAN"));
        var sums = new ArrayList<String>();
        for (var file : Folders.filesBelow(tree)) {
            sums.add(Sums.md5(file) + "  " + tree.relativize(file));
        }
        Files.write(control.resolve("md5sums"), sums);
        fill("control", control);
        Tools.system(List.of("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", tree.toString(),
                output.resolve("frameseek_" + version + "_" + debArchitecture() + ".deb").toString()), Path.of("."));
        Folders.delete(control);
    }

    private void buildRpm() throws IOException {
        fill("frameseek.spec", work);
        Tools.system(List.of("rpmbuild", "-bb", "--quiet",
                "--define", "_topdir " + work.resolve("rpm").toAbsolutePath(),
                "--define", "_rpmdir " + output.toAbsolutePath(),
                "--define", "_rpmfilename frameseek-" + version + "-1." + rpmArchitecture() + ".rpm",
                "--define", "tree " + tree.toAbsolutePath(),
                work.resolve("frameseek.spec").toString()), Path.of("."));
    }

    /// Copies one of the files of packaging/linux with its places filled in.
    private void fill(String name, Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve(name),
                Templates.fill(SOURCES.resolve(name), places()));
    }

    private Map<String, String> places() throws IOException {
        return Map.of(
                "VERSION", version,
                "VENDOR", recipe.vendor(),
                "MAINTAINER", recipe.maintainer(),
                "DATE", LocalDate.now().toString(),
                "DEB_ARCHITECTURE", debArchitecture(),
                "INSTALLED_KILOBYTES", String.valueOf(Folders.size(tree) / 1024),
                "DEB_DEPENDENCIES", String.join(", ", recipe.extras().debDependencies()),
                "RPM_DEPENDENCIES", String.join(", ", recipe.extras().rpmDependencies()),
                "MIME_TYPES", String.join(";", recipe.videoTypes().values()) + ";");
    }

    private static String debArchitecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    private static String rpmArchitecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }
}
