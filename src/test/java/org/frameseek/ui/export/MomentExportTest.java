package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.i18n.Texts;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.SaidNotices;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentExportTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings();
    private List<Object> said;
    private Video video;
    private MomentExport export;

    @BeforeEach
    void setUp() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        settings.exportFolderProperty().set(folder.resolve("out").toString());
        settings.namePatternProperty().set("{rank} {query}");
        export = export(new SaidNotices(false));
    }

    private MomentExport export(SaidNotices notices) {
        said = notices.said();
        return new MomentExport(settings, List.of(), folder, null, notices, new Texts(), new InlineTasks());
    }

    private Set<String> names() throws Exception {
        try (var files = Files.list(folder.resolve("out"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private List<Excerpt> excerpts() {
        return List.of(new Excerpt(video, 5, 9, 1, "a red car"), new Excerpt(video, 13, 14, 2, "a red car"));
    }

    @Test
    void listsAreNamedAfterTheVideoAndReplaceNothing() throws Exception {
        for (var format : EditListFormat.values()) {
            export.saveList(video, List.of(new Range(5, 9, 7, 1, "a red car", 0.3)), format);
        }
        assertEquals(EditListFormat.values().length, said.size(), said.toString());
        assertEquals(EditListFormat.values().length, names().size());
        assertTrue(names().containsAll(Set.of("film.edl", "film (2).edl", "film.fcpxml", "film.srt")));
    }

    @Test
    void clipsAreSavedUnderThePattern() throws Exception {
        export.saveClips(excerpts(), ExcerptMethod.H264);
        assertEquals(Set.of("1 a red car.mp4", "2 a red car.mp4"), names());
        assertEquals(2, said.size(), said.toString());
    }

    @Test
    void aCopyThatBeginsEarlySaysSo() {
        export.saveClips(excerpts(), ExcerptMethod.COPY);
        assertTrue(said.contains("export.remark"), said.toString());
    }

    @Test
    void stoppingSaysWhatIsMissing() throws Exception {
        export(new SaidNotices(true)).saveClips(excerpts(), ExcerptMethod.H264);
        assertEquals(List.of("export.clips.missing"), said);
        assertEquals(Set.of(), names());
    }

    @Test
    void aFilmThatVanishedIsAProblem() throws Exception {
        Files.delete(video.file());
        export.saveClips(excerpts(), ExcerptMethod.H264);
        export.saveList(video, List.of(new Range(5, 9, 7, 1, null, 0.3)), EditListFormat.EDL);
        assertEquals(2, said.stream().filter(Exception.class::isInstance)
                .filter(failure -> ((Exception) failure).getMessage().contains("film.mp4")).count(), said.toString());
        assertTrue(said.contains("export.clips.missing"));
    }
}
