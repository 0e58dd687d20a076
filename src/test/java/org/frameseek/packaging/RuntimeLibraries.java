package org.frameseek.packaging;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The jars on the class path of the tests that are also the program's.
final class RuntimeLibraries {

    private static final Pattern TESTS_ONLY = Pattern.compile(
            "(junit|opentest4j|apiguardian|jspecify|archunit|metadata-extractor|xmpcore|surefire|jmh|jopt|open-test-rep"
                    + "|commons-math3).*");

    private RuntimeLibraries() {}

    static List<Path> jars() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !TESTS_ONLY.matcher(jar.getFileName().toString()).matches())
                .toList();
    }

    static boolean isJavafx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }
}
