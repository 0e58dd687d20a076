package org.frameseek.export.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.error.Reason;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.faults.FileLimit;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clips on a disk that takes no more.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final long ROOM = 16_384;

    @TempDir
    Path folder;

    /// The few packets wait in memory until the file is closed, so the end is where the disk turns out to be full.
    @Test
    void aDiskThatIsFullAtTheEndIsNoticed() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var full = Files.createSymbolicLink(folder.resolve("full.mp4"), Path.of("/dev/full"));
        var excerpt = new Excerpt(video, 0, 4, 1, null);
        var copied = assertThrows(IOException.class, () -> new StreamCopy(excerpt).copy(full, _ -> true));
        assertEquals(Reason.FULL, Reason.of(copied));
        assertThrows(IOException.class, () -> new ExactRecorder(ExcerptMethod.H264, video)
                .record(List.of(excerpt), full, _ -> true));
    }

    @ParameterizedTest
    @EnumSource(value = ExcerptMethod.class, names = {"COPY", "H264"})
    void whatIsDoneStaysAndWhatIsNotIsListed(ExcerptMethod method) throws Exception {
        var made = new Clip().frames(200).size(320, 240).encode("-g", "20", "-b:v", "900k");
        var video = Video.open(TestVideos.numbered(folder, "film.mp4", made));
        var excerpts = List.of(new Excerpt(video, 0, 9, 1, null), new Excerpt(video, 0, 199, 2, null),
                new Excerpt(video, 0, 9, 3, null));
        var clips = folder.resolve("clips");
        var exporter = new ExcerptExporter(new OutputGate(List.of()), method);
        ExcerptReport report;
        try (var _ = FileLimit.of(ROOM)) {
            report = exporter.export(excerpts, clips, new NamePattern("{rank}"), (_, _) -> true);
        }
        assertEquals(1, report.clips().size());
        assertEquals(10, Video.open(report.clips().getFirst().file()).frames().frames());
        assertEquals(excerpts.subList(1, 3), report.missing());
        assertNotNull(report.failure());
        try (var files = Files.list(clips)) {
            assertEquals(List.of(report.clips().getFirst().file()), files.toList());
        }
    }
}
