package org.frameseek.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputGateTest {
    @TempDir
    Path folder;

    private Path film;
    private Path library;
    private OutputGate gate;

    @BeforeEach
    void setUp() throws Exception {
        film = TestVideos.numbered(folder, "film.mp4");
        library = Files.createDirectory(folder.resolve("library"));
        gate = new OutputGate(List.of(film, library));
    }

    private static String refusal(Executable action) {
        return assertThrows(ExportException.class, action).code();
    }

    @ParameterizedTest
    @EnumSource(OutputKind.class)
    void aFilmNeverBecomesSomethingElse(OutputKind kind) throws Exception {
        long size = Files.size(film);
        // Whatever the film is called, and by whatever way it is reached.
        var copy = Files.copy(film, folder.resolve("copy" + kind.ending()));
        var link = Files.createSymbolicLink(folder.resolve("soft" + kind.ending()), film);
        var twin = Files.createLink(folder.resolve("hard" + kind.ending()), film);
        assertEquals("export.exists", refusal(() -> gate.file(copy, false, kind)));
        assertEquals("export.other-kind", refusal(() -> gate.file(copy, true, kind)));
        for (var same : List.of(link, twin)) {
            assertEquals("export.protected", refusal(() -> gate.file(same, true, kind)));
        }
        assertEquals(size, Files.size(film));
    }

    @Test
    void nothingIsWrittenIntoTheLibrary() throws Exception {
        Files.createSymbolicLink(folder.resolve("door"), library);
        for (var place : List.of(library, library.resolve("new"), folder.resolve("door/new"))) {
            assertEquals("export.protected-folder", refusal(() -> gate.folder(place)));
            assertEquals("export.protected", refusal(() ->
                    gate.file(folder.resolve("door/list.csv"), false, OutputKind.CSV)));
        }
        assertEquals("export.protected", refusal(() ->
                gate.file(library.resolve("../library/list.csv"), false, OutputKind.CSV)));
    }

    @Test
    void aModelKeepsItsFiles() throws Exception {
        var model = Files.createDirectory(folder.resolve("model"));
        for (var name : List.of("config.json", "preprocessor_config.json", "tokenizer.json")) {
            Files.writeString(model.resolve(name), "{}");
        }
        assertEquals("export.protected", refusal(() ->
                gate.file(model.resolve("tokenizer.json"), true, OutputKind.JSON)));
    }

    @Test
    void theEndingChoosesTheKind() throws Exception {
        var kinds = new OutputKind[] {OutputKind.JPG, OutputKind.TIFF};
        assertEquals(OutputKind.TIFF, gate.file(folder.resolve("a.TIF"), false, kinds).kind());
        assertEquals(OutputKind.JPG, gate.file(folder.resolve("a.b.jpeg"), false, kinds).kind());
        for (var name : List.of("a.png", "jpg", ".jpg", "a.jpg.mp4", "a")) {
            assertEquals("export.ending", refusal(() -> gate.file(folder.resolve(name), true, kinds)));
        }
    }

    @Test
    void whatIsReplacedIsOfTheSameKind() throws Exception {
        var list = folder.resolve("list.csv");
        gate.file(list, false, OutputKind.CSV).write(out -> out.write("帧,pts\n".getBytes()));
        var again = new OutputGate(List.of(film)).file(list, true, OutputKind.CSV);
        again.write(out -> out.write("b".getBytes()));
        assertEquals("b", Files.readString(list));
        Files.write(list, new byte[] {'a', 0, 'b'});
        assertEquals("export.other-kind", refusal(() -> again.write(out -> out.write(1))));
        Files.write(list, new byte[0]);
        again.write(out -> out.write("c".getBytes()));
    }

    @Test
    void whatAppearsWhileWorkIsDoneIsLeftAlone() throws Exception {
        var output = gate.file(folder.resolve("a.csv"), false, OutputKind.CSV);
        Files.writeString(folder.resolve("a.csv"), "somebody's");
        assertEquals("export.exists", refusal(() -> output.write(out -> out.write(1))));
        assertEquals("somebody's", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void twoOutputsDoNotShareAFile() throws Exception {
        gate.file(folder.resolve("a.csv"), false, OutputKind.CSV);
        assertEquals("export.twice", refusal(() ->
                gate.file(folder.resolve("library/../a.csv"), false, OutputKind.CSV)));
    }

    @Test
    void freshNamesStepAside() throws Exception {
        Files.createFile(folder.resolve("a.png"));
        assertEquals(folder.resolve("a (2).png"), gate.fresh(folder, "a.png", OutputKind.PNG).path());
    }
}
