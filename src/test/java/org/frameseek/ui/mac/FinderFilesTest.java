package org.frameseek.ui.mac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FinderFilesTest {
    private final SystemStandIn system = new SystemStandIn();
    private final FinderFiles files = new FinderFiles();
    private final List<List<Path>> opened = new ArrayList<>();

    @Test
    void filesThatStartTheProgramWaitForTheWindow() {
        start();
        system.open("/Users/ma/电影/夜 🎬.mov", "/b.mp4");
        system.open("/c.mp4");

        assertEquals(paths("/Users/ma/电影/夜 🎬.mov", "/b.mp4", "/c.mp4"), files.takeEarly());
        assertEquals(List.of(), files.takeEarly());
        assertEquals(2, system.replies);
    }

    @Test
    void whatComesWhileTheWindowOpensIsOpenedAfterwards() {
        start();
        system.open("/a.mp4");
        files.takeEarly();
        system.open("/b.mp4");

        files.forward(opened::add);

        assertEquals(List.of(paths("/b.mp4")), opened);
    }

    @Test
    void laterFilesAreOpenedAsTheyCome() {
        start();
        files.forward(opened::add);

        system.open("/a.mp4", "/b.mp4");
        system.open("/c.mp4");

        assertEquals(List.of(paths("/a.mp4", "/b.mp4"), paths("/c.mp4")), opened);
    }

    @Test
    void nothingToOpenOpensNothing() {
        start();
        files.forward(opened::add);

        system.openNil();

        assertEquals(List.of(List.of()), opened);
    }

    @Test
    void aFailingReceiverMissesOneMessageOnly() {
        start();
        files.forward(_ -> {
            throw new AssertionError();
        });
        system.open("/lost.mp4");
        files.forward(opened::add);

        system.open("/a.mp4");

        assertEquals(List.of(paths("/a.mp4")), opened);
    }

    /// The system reads the arguments of a method by these letters.
    @Test
    void methodsSayWhatTheyTake() {
        start();

        assertEquals(Map.of("willFinishLaunching:", "v@:@", "application:openFiles:", "v@:@@"), system.signatures);
    }

    private void start() {
        files.listen(system, system);
        system.launch();
    }

    private static List<Path> paths(String... names) {
        return List.of(names).stream().map(Path::of).toList();
    }
}
