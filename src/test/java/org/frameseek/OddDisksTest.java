package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.frameseek.ProgramScript.Outcome;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The real program on disks that are full, read only, or somebody else's: real ones, mounted in a namespace of its own
/// where the system lets a user do so.
@EnabledIf("canMount")
class OddDisksTest {
    private static final String MODEL = "src/test/resources/model/clip/openai";
    private static final List<String> OWN_MOUNTS = List.of("unshare", "--user", "--map-root-user", "--mount");

    @TempDir
    Path folder;

    private Path film;
    private Path disk;

    static boolean canMount() {
        try {
            return new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none",
                    "/tmp").start().waitFor() == 0;
        } catch (Exception noSuchProgram) {
            return false;
        }
    }

    /// One process for all, because its start takes longer than its work.
    @Test
    void fullReadOnlyAndForbidden() throws Exception {
        film = TestVideos.numbered(folder, "film.mp4");
        disk = Files.createDirectory(folder.resolve("disk"));
        var locked = anothersFolder(Files.createDirectory(folder.resolve("locked")));
        try (var program = ProgramScript.start(folder.resolve("home"), OWN_MOUNTS)) {
            aFullDiskLosesNothing(program);
            aLibraryThatIsReadOnlyIsReadAndNotWritten(program);
            anothersLibraryIsNamed(program, locked);
        } finally {
            Files.setAttribute(locked, "unix:uid", Files.getAttribute(folder, "unix:uid"));
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void assertFails(Outcome outcome, Path named, String reason) {
        assertEquals(1, outcome.status(), outcome.toString());
        assertTrue(outcome.err().contains(named.toString()), outcome.err());
        assertTrue(outcome.err().contains(reason), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    private void aFullDiskLosesNothing(ProgramScript program) throws Exception {
        var library = disk.resolve("library");
        var ballast = disk.resolve("ballast");
        assertEquals(0, program.shell("mount -t tmpfs -o size=40m none " + disk).status());
        program.shell("head -c 30000000 /dev/zero > " + ballast);
        assertFails(program.run("index", film, "--model", MODEL, "--library", library), library, "Free some space");
        assertEquals("", program.shell("find " + library + " -name '*.safetensors' -o -name '*.part'").err());
        program.shell("rm " + ballast);
        assertEquals(0, program.run("index", film, "--model", MODEL, "--library", library).status());

        program.shell("head -c 50000000 /dev/zero > " + ballast);
        var scores = disk.resolve("scores.csv");
        assertFails(program.run("search", film, "a car", "--model", MODEL, "--library", library, "--scores", scores),
                scores, "full");
        var still = disk.resolve("still.png");
        assertFails(program.run("export", film, "--frame", 3, "--output", still), still, "full");
        assertEquals("ballast\nlibrary\n", program.shell("ls -A " + disk).err());
        program.shell("rm " + ballast);
        assertEquals(0, program.run("library", "--verify", "--library", library).status());
    }

    private void aLibraryThatIsReadOnlyIsReadAndNotWritten(ProgramScript program) throws Exception {
        var other = TestVideos.numbered(folder, "other.mp4", new TestVideos.Clip().frames(9));
        var library = disk.resolve("library");
        assertEquals(0, program.shell("mount -o remount,ro " + disk).status());
        film = Files.move(film, folder.resolve("moved.mp4"));
        var asked = program.run("search", film, "a car", "--model", MODEL, "--library", library);
        assertEquals(0, asked.status(), asked.err());
        assertFails(program.run("index", other, "--model", MODEL, "--library", library), library, "allows no writing");
        var still = disk.resolve("still.png");
        assertFails(program.run("export", film, "--frame", 3, "--output", still), still, "cannot be written");
    }

    /// Root may read everything, except in a namespace in which the owner is unknown.
    private static Path anothersFolder(Path mine) throws Exception {
        Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(mine)) {
            Files.setAttribute(mine, "unix:uid", 4242);
        }
        return mine;
    }

    private void anothersLibraryIsNamed(ProgramScript program, Path library) throws Exception {
        assertFails(program.run("index", film, "--model", MODEL, "--library", library), library,
                "permission is denied");
        assertFails(program.run("library", "--library", library), library, "permission is denied");
    }
}
