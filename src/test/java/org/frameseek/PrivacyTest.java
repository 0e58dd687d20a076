package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.frameseek.ProgramScript.Outcome;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the program does with a film stays on the machine, and with the user.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions and no namespaces")
class PrivacyTest {
    private static final String MODEL = "src/test/resources/model/clip/openai";
    private static final Pattern INTERNET = Pattern.compile("AF_(INET|INET6|PACKET)");

    @TempDir
    Path folder;

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Index, search, export, list and check, as a user would. A search indexes first.
    private void useEverything(ProgramScript program) throws IOException {
        var film = TestVideos.numbered(folder, "film.mp4");
        var saved = Files.createDirectories(folder.resolve("saved"));
        assertFine(program.run("info", film));
        assertFine(program.run("search", film, "a red car", "--model", MODEL, "--fit", "weak", "--export", saved,
                "--scores", saved.resolve("scores.csv"), "--heatmap", saved.resolve("heat.png")));
        assertFine(program.run("search", "--everywhere", "a red car", "--model", MODEL));
        assertFine(program.run("export", film, "--frame", 3, "--output", saved.resolve("still.jpg")));
        assertFine(program.run("library", "--verify"));
        assertFine(program.run("model", "list"));
        assertEquals(1, program.run("index", folder.resolve("none.mp4"), "--model", MODEL).status());
    }

    private static void assertFine(Outcome outcome) {
        assertEquals(0, outcome.status(), outcome.toString());
        assertFalse(outcome.err().contains(ForbiddenSockets.TRIED), outcome.err());
    }

    /// Without a network where the system allows that, with sockets that fail loudly, and under the system's own record
    /// of calls, which includes those of native libraries. Java creates unconnected sockets to learn what the system
    /// offers; only calls that name an address count.
    @Test
    void nothingIsSentAndNothingIsLeftForOthers() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var calls = folder.resolve("calls.txt");
        var around = new ArrayList<String>();
        if (works("unshare", "--user", "--map-root-user", "--net", "true")) {
            around.addAll(List.of("unshare", "--user", "--map-root-user", "--net"));
        }
        if (works("strace", "-f", "--seccomp-bpf", "-e", "trace=connect", "true")) {
            around.addAll(List.of("strace", "-f", "--seccomp-bpf", "-e",
                    "trace=connect,bind,listen,sendto,sendmsg,sendmmsg", "-o", calls.toString()));
        }
        try (var program = ProgramScript.start(folder.resolve("home"), around,
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.nio.channels.spi.SelectorProvider=" + ForbiddenSockets.class.getName())) {
            useEverything(program);
            // A guard that lets all pass would find nothing either.
            var download = program.run("model", "get", "first-choice", "--mirror", "http://127.0.0.1:9", "--proxy",
                    "127.0.0.1:9");
            assertTrue(download.err().contains(ForbiddenSockets.TRIED), download.toString());
        }
        if (Files.exists(calls)) {
            assertEquals(List.of(), Files.readAllLines(calls).stream()
                    .filter(call -> INTERNET.matcher(call).find()).toList());
        }
        assertPrivate(folder.resolve("home"));
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList(), "temporary files stay behind");
        }
    }

    /// Nobody else can open a file of the program: they are barred from it, or from a folder above it.
    private static void assertPrivate(Path home) throws IOException {
        var open = new ArrayList<String>();
        int files = 0;
        try (var all = Files.walk(home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files++;
                boolean barred = false;
                for (var each = file; each.startsWith(home); each = each.getParent()) {
                    var permissions = Files.getPosixFilePermissions(each);
                    barred |= !permissions.contains(PosixFilePermission.OTHERS_READ)
                            && !permissions.contains(PosixFilePermission.GROUP_READ)
                            && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE)
                            && !permissions.contains(PosixFilePermission.GROUP_EXECUTE);
                }
                if (!barred) {
                    open.add(file.toString());
                }
            }
        }
        assertTrue(files >= 3, "an index, its lock and a log: " + files);
        assertEquals(List.of(), open);
    }
}
