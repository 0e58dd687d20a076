package org.frameseek.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaging program finds the licence texts of every library that is shipped.
class LicenceTextsTest {

    @Test
    void everyRuntimeLibraryHasLicenceTexts(@TempDir Path folder) throws Exception {
        collect(folder);
        for (var jar : RuntimeLibraries.jars()) {
            var texts = folder.resolve(jar.getFileName().toString().replaceFirst("-\\d.*", ""));
            assertTrue(Files.isDirectory(texts), () -> "no licence text for " + jar.getFileName());
            assertTrue(characters(texts) > 1000, () -> texts + " holds no whole licence");
        }
    }

    @Test
    void nativeCodeInsideOfLibrariesIsNotForgotten(@TempDir Path folder) throws Exception {
        collect(folder);
        assertTrue(Files.readString(folder.resolve("ffmpeg/LGPL-3.0.txt"))
                .contains("GNU LESSER GENERAL PUBLIC LICENSE"));
        assertTrue(Files.readString(folder.resolve("javafx-media/gstreamer.txt")).contains("GStreamer"));
        assertTrue(Files.readString(folder.resolve("pytorch-native-cpu/pytorch.txt")).contains("Caffe"));
        assertTrue(Files.readString(folder.resolve("pytorch-native-cpu/onemkl.txt"))
                .contains("Intel Simplified Software License"));
    }

    private static void collect(Path folder) throws IOException, InterruptedException {
        var classPath = RuntimeLibraries.jars().stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath, "packaging/Package.java", "licences", folder.toString())
                .redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
    }

    private static long characters(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
