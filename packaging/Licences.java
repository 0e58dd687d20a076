import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// `legal/`: for every library a folder with the texts of its licences. They come from
/// - the library's jar,
/// - `packaging/licences/NAME/`, for what the jar holds but does not tell of: native code, icons,
/// - `packaging/licences/texts/`, by the licences that the library's pom in Maven's repository names.
record Licences(Path sources) {

    private static final Pattern TEXT = Pattern.compile("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|AL2|LGPL)[^/]*");

    /// Licences as poms call them, and the file with the text.
    private static final Map<Pattern, String> TEXTS = Map.of(
            Pattern.compile("(?i).*apache.*2\\.0.*"), "Apache-2.0.txt",
            Pattern.compile("(?i)gplv2.*(classpath|\\+ce).*"), "GPL-2.0-with-classpath-exception.txt",
            Pattern.compile("(?i)lgpl-2\\.1.*"), "LGPL-2.1.txt");

    /// Writes the texts of each jar; a library without any stops the build.
    void collect(Iterable<Path> jars, Path target) throws IOException {
        for (var jar : jars) {
            var name = jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
            var folder = target.resolve(name);
            Jars.unpack(jar, entry -> TEXT.matcher(entry).matches() && !entry.endsWith(".class")
                    ? folder.resolve(Path.of(entry).getFileName().toString()) : null);
            for (var text : textsFor(name, pom(jar))) {
                Folders.copyFile(text, folder.resolve(text.getFileName()));
            }
            if (Files.notExists(folder)) {
                throw new IllegalStateException(
                        "no licence text for " + jar.getFileName() + ": put it into " + sources.resolve(name));
            }
        }
    }

    private List<Path> textsFor(String name, Path pom) throws IOException {
        var texts = new ArrayList<Path>();
        var own = sources.resolve(name);
        if (Files.isDirectory(own)) {
            texts.addAll(Folders.list(own));
        }
        for (var licence : licences(pom)) {
            TEXTS.forEach((pattern, text) -> {
                if (pattern.matcher(licence).matches()) {
                    texts.add(sources.resolve("texts", text));
                }
            });
        }
        return texts;
    }

    /// The pom beside the jar: `gson/2.13.2/gson-2.13.2.pom`.
    private static Path pom(Path jar) {
        var version = jar.toAbsolutePath().getParent();
        return version.resolve(version.getParent().getFileName() + "-" + version.getFileName() + ".pom");
    }

    /// The licences that a pom names, or else its nearest parent that names some.
    private static List<String> licences(Path pom) throws IOException {
        var project = Xml.parse(pom);
        var licences = Xml.child(project, "licenses");
        if (licences.isPresent()) {
            return Xml.children(licences.get(), "license").stream().map(licence -> Xml.text(licence, "name")).toList();
        }
        var parent = Xml.child(project, "parent");
        return parent.isPresent() ? licences(parentPom(pom, project, parent.get())) : List.of();
    }

    private static Path parentPom(Path pom, Element project, Element parent) {
        var inherits = Xml.child(project, "groupId").isEmpty();
        var group = Xml.text(inherits ? parent : project, "groupId");
        var repository = pom.getParent().getParent().getParent();
        for (var part : group.split("\\.")) {
            repository = repository.getParent();
        }
        var artifact = Xml.text(parent, "artifactId");
        var version = Xml.text(parent, "version");
        return repository.resolve(Xml.text(parent, "groupId").replace('.', '/'))
                .resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom");
    }
}
