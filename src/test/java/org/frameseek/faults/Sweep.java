package org.frameseek.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// Runs work on a disk that fails at its first, second, third … operation, in every way, until the work meets no fault.
public final class Sweep {
    private static final int MOST = 500;

    /// Work on a disk that may fail.
    @FunctionalInterface
    public interface Work {
        void run(Path folder) throws Exception;
    }

    /// What must hold afterwards.
    @FunctionalInterface
    public interface Check {
        /// @param folder the real folder
        /// @param failure null when the work succeeded in spite of the fault
        void run(Path folder, @Nullable UserException failure) throws Exception;
    }

    private Sweep() {
    }

    /// @param prepare makes what is there before; the folder is empty
    /// @return number of faults met
    public static int through(Path folder, Work prepare, Work work, Check check) throws Exception {
        int met = 0;
        for (var fault : Fault.values()) {
            int before = met;
            boolean hit = true;
            for (int operation = 1; hit; operation++) {
                assertTrue(operation < MOST, "it never ends");
                var place = Files.createDirectory(folder.resolve(fault + "-" + operation));
                prepare.run(place);
                var disk = new FaultyDisk(place, fault, operation);
                UserException failure = null;
                try {
                    work.run(disk.folder());
                } catch (UserException e) {
                    failure = e;
                    assertTells(e, place);
                }
                hit = disk.hit();
                met += hit ? 1 : 0;
                assertTrue(hit || failure == null, () -> "failed without a fault");
                check.run(place, failure);
                delete(place);
            }
            assertTrue(met > before, fault + " was never met");
        }
        return met;
    }

    /// The sentence names the file or its folder, and comes from this program.
    private static void assertTells(UserException failure, Path folder) {
        for (var locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
            var sentence = failure.message(locale);
            assertTrue(sentence.contains(folder.toString()), sentence);
            assertFalse(sentence.contains("Exception") || sentence.contains("device"), sentence);
        }
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
