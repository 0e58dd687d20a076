package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.frameseek.Programs;
import org.frameseek.error.UserException;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.export.PlayerMenu.Place;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PlayerMenuTest {
    @TempDir
    Path folder;

    private final List<Exception> failures = new ArrayList<>();
    private PlayerMenu menu;

    @BeforeEach
    void make() {
        var players = new ExternalPlayers(new Programs(List.of(folder), ""), new InlineTasks(), failures::add);
        menu = new PlayerMenu(players, new Texts(), () -> Optional.of(new Place(folder.resolve("a film.mp4"), 4.0707)));
    }

    private List<String> shown() {
        Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    private Path install(String program) throws Exception {
        var file = Files.createFile(folder.resolve(program));
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void playersAreLookedForEachTimeItOpens() throws Exception {
        assertEquals(List.of("mpv and VLC were not found"), shown());
        assertTrue(menu.getItems().getFirst().isDisable());
        install("vlc");
        assertEquals(List.of("VLC"), shown());
        install("mpv");
        assertEquals(List.of("mpv", "VLC"), shown());
    }

    @Test
    void theyStartAtTheFrame() {
        var mpv = folder.resolve("mpv");
        var film = folder.resolve("a film.mp4");
        assertEquals(List.of(mpv.toString(), "--start=4.070", film.toString()),
                ExternalPlayer.MPV.command(mpv, film, 4.0707));
        assertEquals(List.of(mpv.toString(), "--start-time=0.000", film.toString()),
                ExternalPlayer.VLC.command(mpv, film, 0));
        // The next frame at 29.97 frames per second is not meant.
        assertEquals("--start=0.066", ExternalPlayer.MPV.command(mpv, film, 2002 / 30000.0).get(1));
    }

    @Test
    void aPlayerThatDoesNotStartIsNamed() throws Exception {
        var gone = install("mpv");
        shown();
        Files.delete(gone);
        menu.getItems().getFirst().fire();
        assertEquals(1, failures.size());
        assertTrue(((UserException) failures.getFirst()).message(Locale.ROOT).contains(gone.toString()));
    }
}
