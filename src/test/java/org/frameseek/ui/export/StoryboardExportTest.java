package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.frameseek.export.OutputKind;
import org.frameseek.i18n.Texts;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexFixture;
import org.frameseek.library.Library;
import org.frameseek.media.NumberedPicture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.dialog.SaidNotices;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardExportTest {
    @TempDir
    Path folder;
    private Path out;
    private Video video;

    @BeforeEach
    void makeVideo() throws Exception {
        out = folder.resolve("out");
        video = Video.open(TestVideos.drawn(folder, "film.mp4", new TestVideos.Clip(),
                frame -> NumberedPicture.draw(160, 120, 97 * (frame / 10 + 1))));
    }

    /// Three shots of ten frames.
    private void save(OutputKind kind, SaidNotices notices) throws Exception {
        var rows = new float[30][];
        for (int frame = 0; frame < rows.length; frame++) {
            rows[frame] = new float[] {frame < 10 ? 1 : 0, frame / 10 == 1 ? 1 : 0, frame < 20 ? 0 : 1, 0};
        }
        var saved = new ExportFolder(new SimpleStringProperty(out.toString()), null, folder, List.of());
        var library = Files.createDirectories(folder.resolve("library"));
        try (var index = IndexFixture.inLibrary(
                library, new ContentKey("0123456789abcdef".repeat(4)), "film.mp4", video.frames(), rows)) {
            new StoryboardExport(new Library(library), saved, notices, new Texts(), new InlineTasks())
                    .save(video, index.header(), kind);
            Files.delete(index.file());
        }
    }

    @Test
    void storyboardsAreNamedAfterTheVideoAndReplaceNothing() throws Exception {
        var notices = new SaidNotices(false);
        save(OutputKind.PNG, notices);
        save(OutputKind.PNG, notices);
        save(OutputKind.PDF, notices);
        assertEquals(List.of("film storyboard.png", "film storyboard (2).png", "film storyboard.pdf"),
                notices.said().stream().map(file -> ((Path) file).getFileName().toString()).toList());
        assertEquals(0, notices.running());
        assertEquals(2.0 / 3, notices.done(), 1e-9);
    }

    @Test
    void stoppingLeavesNothingAndIsNoFailure() throws Exception {
        var notices = new SaidNotices(true);
        save(OutputKind.PDF, notices);
        assertEquals(List.of(), notices.said());
        assertEquals(0, notices.running());
        try (var files = Files.list(out)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aFilmThatVanishedIsAProblem() throws Exception {
        Files.delete(video.file());
        var notices = new SaidNotices(false);
        save(OutputKind.PNG, notices);
        assertTrue(notices.said().getFirst().toString().contains("film.mp4"), notices.said().toString());
        assertEquals(0, notices.running());
    }
}
