package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.SaidNotices;
import org.frameseek.ui.export.ClipRow.State;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsViewModelTest {
    @TempDir
    Path folder;

    private final SaidNotices notices = new SaidNotices(false);
    private final List<Object> said = notices.said();
    /// What was shown while the work ran.
    private final Set<String> seen = new TreeSet<>();
    /// Runs when most of the 7 frames are written.
    private Runnable nearTheEnd = () -> { };
    private Video video;
    private ClipsViewModel clips;

    @BeforeEach
    void setUp() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var settings = new Settings();
        settings.namePatternProperty().set("{rank} {query}");
        var saved = new ExportFolder(
                new SimpleStringProperty(folder.resolve("out").toString()), null, folder, List.of());
        clips = new ClipsViewModel(settings, saved, notices, new Texts(), new InlineTasks(), this::show);
        clips.choose(List.of(new Excerpt(video, 5, 9, 1, "a red car"), new Excerpt(video, 13, 14, 2, "a red car")));
    }

    private void show(Runnable news) {
        news.run();
        seen.add(states().toString());
        if (clips.progressProperty().get() > 0.75) {
            nearTheEnd.run();
        }
    }

    private List<State> states() {
        return clips.rows().stream().map(ClipRow::state).toList();
    }

    private Set<String> names() throws Exception {
        try (var files = Files.list(folder.resolve("out"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void clipsAreSavedUnderThePatternAndEachShowsHowFarItIs() throws Exception {
        assertTrue(clips.bytesProperty().get() > 0);
        clips.save();
        assertEquals(Set.of("1 a red car.mp4", "2 a red car.mp4"), names());
        assertEquals(List.of(State.SAVED, State.SAVED), states());
        assertEquals(Set.of("[RUNNING, WAITING]", "[RUNNING, RUNNING]"), seen);
        assertFalse(clips.runningProperty().get());
        assertEquals(0, notices.running());
        assertTrue(notices.done() > 0.8);
        assertEquals(2, said.size(), said.toString());
    }

    @Test
    void aSavedClipIsKnownByItsMoment() {
        clips.beforeProperty().set(0.2);
        assertEquals(Optional.empty(), clips.made().of(new Excerpt(video, 5, 9, 1, "a red car")));
        clips.save();
        assertEquals(Optional.of(folder.resolve("out/1 a red car.mp4")),
                clips.made().of(new Excerpt(video, 5, 9, 3, "a red car")));
        assertEquals(Optional.empty(), clips.made().of(new Excerpt(video, 5, 8, 1, "a red car")));
    }

    @Test
    void aCopyThatBeginsEarlySaysSo() {
        clips.methodProperty().set(ExcerptMethod.COPY);
        assertEquals(List.of(5, 13), clips.rows().stream().map(row -> row.excerpt().early()).toList());
        clips.save();
        assertTrue(said.contains("export.remark"), said.toString());
    }

    @Test
    void handlesMakeThemLongerAndLarger() {
        long before = clips.bytesProperty().get();
        clips.beforeProperty().set(0.2);
        clips.afterProperty().set(60.0);
        assertEquals(List.of(0, 29, 8, 29), clips.rows().stream().map(ClipRow::excerpt)
                .flatMap(excerpt -> List.of(excerpt.first(), excerpt.last()).stream()).toList());
        assertTrue(clips.bytesProperty().get() > 2 * before);
        clips.beforeProperty().set(0.0);
        clips.afterProperty().set(0.0);
        assertEquals(before, clips.bytesProperty().get());
    }

    @Test
    void severalBecomeOneFilm() throws Exception {
        clips.joinedProperty().set(true);
        clips.save();
        assertEquals(Set.of("1 a red car.mp4"), names());
        assertEquals(List.of(State.SAVED, State.SAVED), states());
        assertEquals(7, Video.open(folder.resolve("out/1 a red car.mp4")).frames().frames());
        clips.methodProperty().set(ExcerptMethod.COPY);
        clips.save();
        assertEquals(3, names().size());
    }

    @Test
    void stoppingKeepsWhatIsFinishedAndListsTheRest() throws Exception {
        nearTheEnd = clips::stop;
        clips.save();
        assertEquals(List.of(State.SAVED, State.MISSING), states());
        assertEquals(Set.of("1 a red car.mp4"), names());
        assertTrue(said.contains("export.clips.missing"), said.toString());
        assertNull(clips.problemProperty().get());
    }

    @Test
    void theEndOfTheProgramEndsAClipWithoutItsFile() throws Exception {
        clips.methodProperty().set(ExcerptMethod.COPY);
        nearTheEnd = Thread.currentThread()::interrupt;
        clips.save();
        assertTrue(Thread.interrupted());
        assertEquals(List.of(State.SAVED, State.MISSING), states());
        assertEquals(Set.of("1 a red car.mp4"), names());
        assertNull(clips.problemProperty().get());
    }

    @Test
    void aFilmThatVanishedIsAProblemAndIsListed() throws Exception {
        Files.delete(video.file());
        clips.save();
        assertEquals(List.of(State.MISSING, State.MISSING), states());
        assertTrue(clips.problemProperty().get().getMessage().contains("film.mp4"));
        assertTrue(said.contains("export.clips.missing"));
        clips.choose(List.of());
        assertNull(clips.problemProperty().get());
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblem() throws Exception {
        Files.createFile(folder.resolve("out"));
        clips.save();
        assertEquals(List.of(State.MISSING, State.MISSING), states());
        assertTrue(clips.problemProperty().get().getMessage().contains("out"));
    }

    @Test
    void othersAreNotListedWhileTheseAreSaved() {
        nearTheEnd = () -> clips.choose(List.of());
        clips.save();
        assertEquals(List.of(State.SAVED, State.SAVED), states());
    }
}
