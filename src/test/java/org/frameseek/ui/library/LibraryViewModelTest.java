package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexProgress;
import org.frameseek.library.KnownVideo;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.library.VideoItem.State;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest extends LibraryRig {
    @Test
    void foldersGiveTheirVideosToTheQueue() throws Exception {
        var films = Files.createDirectories(folder.resolve("films/deep"));
        for (int i = 0; i < 500; i++) {
            Files.createFile(films.resolve("film %03d.mp4".formatted(i)));
        }
        Files.createFile(films.resolve("notes.txt"));
        library.add(List.of(folder.resolve("films")), _ -> { });

        assertEquals(500, queue.waiting().size());
        assertEquals(501, library.items().size());
        assertEquals(State.WAITING, item("film 499.mp4").state());
        library.filterProperty().set("FILM 49");
        assertEquals(10, library.items().size());
    }

    @Test
    void indexedVideoIsNotQueuedAgain() throws Exception {
        var film = Files.createFile(folder.resolve("film.mp4"));
        library.add(List.of(indexed.file(), film), _ -> { });
        assertEquals(List.of(film), queue.waiting());
        assertEquals(State.INDEXED, item("video.mp4").state());

        library.use(ColourEncoder.load(Path.of("other")));
        library.add(List.of(indexed.file()), _ -> { });
        assertEquals(List.of(film, indexed.file()), queue.waiting());
    }

    @Test
    void listSurvivesTheEndOfTheProgram() throws Exception {
        var film = Files.createFile(folder.resolve("film.mp4"));
        library.add(List.of(film), _ -> { });
        library = start();
        assertEquals(State.WAITING, item("film.mp4").state());
    }

    @Test
    void pausingAndResumingShowsInEveryVideoOfTheQueue() throws Exception {
        queue.use(ColourEncoder.load(Path.of("colours")));
        library.add(List.of(Files.createFile(folder.resolve("a.mp4")), Files.createFile(folder.resolve("b.mp4"))),
                _ -> { });
        runs.getFirst().progress().accept(new IndexProgress(100, 67, 20, 0.8, 3, IndexProgress.Stage.ENCODE,
                Optional.empty()));

        videos.pause();
        assertEquals(State.PAUSED, item("a.mp4").state());
        assertEquals(0.67, item("a.mp4").indexed());
        assertEquals(State.PAUSED, item("b.mp4").state());

        videos.indexNow(item("b.mp4"));
        assertEquals(State.RUNNING, item("b.mp4").state());
        assertEquals(State.WAITING, item("a.mp4").state());
        assertEquals(0.67, item("a.mp4").indexed());
    }

    @Test
    void placesFollowTheQueue() throws Exception {
        for (var name : List.of("a.mp4", "b.mp4", "c.mp4")) {
            library.add(List.of(Files.createFile(folder.resolve(name))), _ -> { });
        }
        assertEquals(List.of(1, 2, 3), places());
        videos.moveByOne(List.of(item("c.mp4")), false);
        assertEquals(List.of(1, 3, 2), places());
        assertEquals(List.of("a.mp4", "c.mp4", "b.mp4", "video.mp4"), names(), "the list shows the new order");
        videos.cancel(item("a.mp4"));
        assertEquals(List.of(0, 2, 1), places());
    }

    private List<Integer> places() {
        return List.of(item("a.mp4").place(), item("b.mp4").place(), item("c.mp4").place());
    }

    @Test
    void failureIsSaidAtTheVideo() throws Exception {
        var film = Files.createFile(folder.resolve("film.mp4"));
        queue.use(ColourEncoder.load(Path.of("colours")));
        library.add(List.of(film), _ -> { });
        assertEquals(State.RUNNING, item("film.mp4").state());
        runs.getFirst().failed().accept(new IndexException(Fault.WRITE, film, null, "full"));
        assertEquals(State.FAILED, item("film.mp4").state());
        assertNotNull(item("film.mp4").problem());
    }

    @Test
    void whyAVideoFailedIsStillKnownAtTheNextStartUntilItIsTriedAgain() throws Exception {
        var film = Files.createFile(folder.resolve("film.mp4"));
        queue.use(ColourEncoder.load(Path.of("colours")));
        library.add(List.of(film), _ -> { });
        var failure = new IndexException(Fault.WRITE, film, null, "full");
        runs.getFirst().failed().accept(failure);
        library = start();
        assertEquals(State.FAILED, item("film.mp4").state());
        assertEquals(failure.getMessage(), item("film.mp4").keptProblem());
        videos.index(List.of(item("film.mp4")));
        assertEquals(State.WAITING, item("film.mp4").state());
        videos.cancel(item("film.mp4"));
        assertEquals(State.NEW, item("film.mp4").state());
    }

    @Test
    void removedVideoStaysAwayWithItsIndexKeptAndComesBackWhenUndone() {
        var item = item("video.mp4");
        videos.forget(List.of(item));
        assertEquals(List.of(), library.items());
        library.refresh();
        library = start();
        assertEquals(List.of(), library.items());
        videos.restore(List.of(item));
        assertEquals(State.INDEXED, item("video.mp4").state());
    }

    @Test
    void rowsStayWhereTheyAreWhenAVideoIsOpened() throws Exception {
        library.orderProperty().set(VideoOrder.OPENED);
        var files = new ArrayList<Path>();
        for (var name : List.of("c.mp4", "a.mp4", "b.mp4")) {
            files.add(Files.createFile(folder.resolve(name)));
        }
        library.add(files, _ -> { });
        for (var order : VideoOrder.values()) {
            library.orderProperty().set(order);
            var before = names();
            library.learn(new KnownVideo(files.getLast(), null, 0));
            assertEquals(before, names(), order.name());
        }
        library.orderProperty().set(VideoOrder.NAME);
        assertEquals(List.of("a.mp4", "b.mp4", "c.mp4", "video.mp4"), names());
        library.orderProperty().set(VideoOrder.OPENED);
        assertEquals("b.mp4", names().getFirst());
    }

    private List<String> names() {
        return library.items().stream().map(VideoItem::name).toList();
    }

    @Test
    void listThatCannotBeWrittenStaysAProblemUntilItCan() throws Exception {
        var inTheWay = Files.createDirectories(folder.resolve("videos.json/in-the-way"));
        library.learn(new KnownVideo(folder.resolve("a.mp4"), null, 0));
        assertNotNull(library.problemProperty().get());
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        library.learn(new KnownVideo(folder.resolve("b.mp4"), null, 0));
        assertNull(library.problemProperty().get());
    }

    @Test
    void damagedListIsNoReasonNotToStart() throws Exception {
        Files.writeString(folder.resolve("videos.json"), "{\"videos\": [1, {\"file\": \"a\\u0000b\"}, {}");
        library = start();
        assertNull(library.problemProperty().get());
        Files.writeString(folder.resolve("videos.json"),
                "{\"videos\": [1, {\"file\": \"a\\u0000b\"}, {}, {\"file\": [2]}, {\"file\": \"/gone.mp4\"}]}");
        library = start();
        assertEquals(State.MISSING, item("gone.mp4").state());
    }
}
