package org.frameseek.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists;
import org.frameseek.export.still.StillCaption;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.faults.Sweep;
import org.frameseek.media.NumberedPicture;
import org.frameseek.media.Rational;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of export on a disk that fails at any operation: the old file stays, and no new one is there in part.
class WriteFaultTest {
    private interface Export {
        void to(Output output) throws Exception;
    }

    @TempDir
    static Path folder;

    @TestFactory
    Collection<DynamicTest> theOldFileOrTheNewOne() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        var picture = NumberedPicture.draw(64, 48, 7);
        var caption = new StillCaption("a.mp4", 1, 1, new Rational(1, 25), "00:00:00:01", 1, "car", 0.3, "m");
        for (var format : StillFormat.values()) {
            tests.add(test(format.kind(), output -> new StillWriter(format, 95).write(picture, caption, output)));
        }
        var film = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var list = EditLists.of(film, List.of(new EditLists.Range(3, 9, 5, 1, "car", 0.3)), false);
        for (var format : EditListFormat.values()) {
            tests.add(test(format.kind(), output -> format.write(list, output)));
        }
        return tests;
    }

    private static DynamicTest test(OutputKind kind, Export export) {
        return DynamicTest.dynamicTest(kind.name(), () -> {
            var whole = Files.createTempDirectory(folder, "whole").resolve("a" + kind.ending());
            export.to(new OutputGate(List.of()).file(whole, false, kind));
            var expected = Files.readAllBytes(whole);
            var name = "a" + kind.ending();
            var root = Files.createTempDirectory(folder, kind.name());
            int met = Sweep.through(root, _ -> { },
                    place -> export.to(new OutputGate(List.of()).file(place.resolve(name), false, kind)),
                    (place, failure) -> {
                        assertEquals(failure == null, Files.exists(place.resolve(name)));
                        assertTrue(failure != null || Files.size(place.resolve(name)) == expected.length);
                    });
            assertTrue(met > 10, met + " faults met");
            Sweep.through(root, place -> Files.write(place.resolve(name), new byte[0]),
                    place -> export.to(new OutputGate(List.of()).file(place.resolve(name), true, kind)),
                    (place, failure) -> {
                        assertTrue(Files.size(place.resolve(name)) == (failure == null ? expected.length : 0));
                    });
        });
    }
}
