import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes native libraries out of jars, and adds the binary form of stylesheets.
final class Jars {

    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so|so\\.[0-9.]+|dll|dylib|jnilib|a)");

    /// FFmpeg's command-line programs, which Frameseek does not use.
    private static final Pattern PROGRAM = Pattern.compile("org/bytedeco/.*/(ffmpeg|ffprobe)(\\.exe)?");

    private Jars() {}

    /// True for a native library of any system.
    static boolean isLibrary(String entry) {
        return LIBRARY.matcher(entry).matches();
    }

    /// Copies a jar without its native libraries; a jar that was made for nothing else is left out altogether.
    static void copyWithoutNatives(Path jar, Path target) throws IOException {
        try (var source = new ZipFile(jar.toFile())) {
            if (source.stream().noneMatch(entry -> entry.getName().endsWith(".class") && isCode(entry))) {
                return;
            }
            Files.createDirectories(target.getParent());
            try (var copy = new ZipOutputStream(Files.newOutputStream(target))) {
                for (var entry : source.stream().filter(e -> !isNative(e)).toList()) {
                    copyEntry(source, entry, copy);
                    if (Stylesheets.lacksBinary(entry.getName(), source)) {
                        addBinary(source, entry, copy);
                    }
                }
            }
        }
        Files.setLastModifiedTime(target, wholeSeconds(Files.getLastModifiedTime(jar)));
    }

    /// Unpacks the entries for which `place` gives a file.
    static void unpack(Path jar, Place place) throws IOException {
        try (var source = new ZipFile(jar.toFile())) {
            for (var entry : source.stream().filter(Predicate.not(ZipEntry::isDirectory)).toList()) {
                var target = place.of(entry.getName());
                if (target != null) {
                    Files.createDirectories(target.getParent());
                    try (var content = source.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /// Where an entry goes; null when it is not wanted.
    interface Place {
        Path of(String entry);
    }

    private static boolean isCode(ZipEntry entry) {
        return !entry.getName().endsWith("module-info.class");
    }

    private static boolean isNative(ZipEntry entry) {
        return isLibrary(entry.getName()) || PROGRAM.matcher(entry.getName()).matches();
    }

    private static void copyEntry(ZipFile source, ZipEntry entry, ZipOutputStream target) throws IOException {
        begin(entry.getName(), entry, target);
        try (var content = source.getInputStream(entry)) {
            content.transferTo(target);
        }
        target.closeEntry();
    }

    private static void addBinary(ZipFile source, ZipEntry sheet, ZipOutputStream target) throws IOException {
        begin(Stylesheets.binaryName(sheet.getName()), sheet, target);
        try (var content = source.getInputStream(sheet)) {
            target.write(Stylesheets.binary(content));
        }
        target.closeEntry();
    }

    /// Begins an entry of the same time.
    private static void begin(String name, ZipEntry entry, ZipOutputStream target) throws IOException {
        var begun = new ZipEntry(name);
        begun.setTime(entry.getTime());
        target.putNextEntry(begun);
    }

    /// An archive keeps no finer time, and the AOT cache compares the times of the jars.
    private static FileTime wholeSeconds(FileTime time) {
        return FileTime.fromMillis(time.toMillis() / 2000 * 2000);
    }
}
