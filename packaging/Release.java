import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `target/release`: what is published.
/// ```
/// frameseek-VERSION-SYSTEM.zip        the program folder, which runs with an installed Java
/// frameseek-VERSION-licences.zip      the licence texts of everything in it
/// frameseek-VERSION.cdx.json          the list of components, in CycloneDX
/// *.deb, *.rpm, …                     the installers, where they were built
/// NOTES.md                            the version's section of the changelog
/// latest.json                         the version, which the update check reads
/// SHA256SUMS, SHA256SUMS.asc          the sums, signed if a key is given
/// recipes/                            for other package managers
/// ```
/// Without a page to publish on, the update check and the recipes have no address, so neither is written.
/// The zip files depend on their content and on nothing else: two builds of one commit are equal.
///
/// @param time of every entry
record Release(Path folder, String version, Instant time) {

    private static final String KEY = "FRAMESEEK_SIGNING_KEY";
    private static final Path CHANGELOG = Path.of("packaging", "CHANGELOG.md");

    void assemble(ProgramFolder program, Path installers, Path components, Channels channels) throws IOException {
        if (!Files.exists(components)) {
            throw new IllegalStateException(components + " is missing: Maven lists the components only without -o");
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        // First, because copying a folder drops what its source does not have.
        Folders.copy(installers, folder);
        var system = Recipe.system() + "-" + System.getProperty("os.arch");
        zip(program.root(), folder.resolve("frameseek-%s-%s.zip".formatted(version, system)));
        zip(program.legal(), folder.resolve("frameseek-%s-licences.zip".formatted(version)));
        Files.copy(components, folder.resolve("frameseek-%s.cdx.json".formatted(version)));
        Files.writeString(folder.resolve("NOTES.md"), notes(Files.readAllLines(CHANGELOG)));
        if (!channels.page().isEmpty()) {
            Files.writeString(folder.resolve("latest.json"), "{\"version\": \"%s\"}\n".formatted(version));
        }
        var sums = folder.resolve("SHA256SUMS");
        Files.writeString(sums, sums(Folders.list(folder)));
        sign(sums);
        if (!channels.page().isEmpty()) {
            channels.write(folder);
        }
    }

    /// A version without a section cannot be released.
    private String notes(List<String> changelog) {
        var section = changelog.stream().dropWhile(line -> !line.equals("## " + version)).skip(1)
                .takeWhile(line -> !line.startsWith("## ")).collect(Collectors.joining("\n")).strip();
        if (section.isEmpty()) {
            throw new IllegalStateException(CHANGELOG + " has no section for " + version);
        }
        return section + "\n";
    }

    /// Sorted entries of one time, in UTC so that the zone of the machine does not show.
    void zip(Path source, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var file : Folders.filesBelow(source)) {
                var entry = new ZipEntry("frameseek/" + source.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /// In the format of `sha256sum`.
    private static String sums(List<Path> files) throws IOException {
        var lines = new StringBuilder();
        for (var file : files) {
            lines.append(Sums.sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return lines.toString();
    }

    private static void sign(Path sums) throws IOException {
        var key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            System.out.println("not signed: " + KEY + " names no key");
            return;
        }
        Tools.system(List.of("gpg", "--batch", "--yes", "--local-user", key, "--armor", "--detach-sign",
                sums.getFileName().toString()), sums.getParent());
    }
}
