package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.dialog.SaidNotices;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentExportTest {
    @TempDir
    Path folder;

    private final SaidNotices notices = new SaidNotices(false);
    private Video video;
    private MomentExport export;

    @BeforeEach
    void setUp() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        export = new MomentExport(
                new ExportFolder(new SimpleStringProperty(folder.resolve("out").toString()), null, folder, List.of()),
                notices, new Texts(), new InlineTasks());
    }

    private Set<String> names() throws Exception {
        try (var files = Files.list(folder.resolve("out"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void listsAreNamedAfterTheVideoAndReplaceNothing() throws Exception {
        for (var format : EditListFormat.values()) {
            export.saveList(video, List.of(new Range(5, 9, 7, 1, "a red car", 0.3)), format);
        }
        assertEquals(EditListFormat.values().length, notices.said().size(), notices.said().toString());
        assertEquals(EditListFormat.values().length, names().size());
        assertTrue(names().containsAll(Set.of("film.edl", "film (2).edl", "film.fcpxml", "film.srt")));
    }

    @Test
    void aFilmThatVanishedIsAProblem() throws Exception {
        Files.delete(video.file());
        export.saveList(video, List.of(new Range(5, 9, 7, 1, null, 0.3)), EditListFormat.EDL);
        assertEquals(1, notices.said().size());
        assertTrue(notices.said().getFirst() instanceof Exception failure && failure.getMessage().contains("film.mp4"));
    }
}
