package org.frameseek.export.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.faults.FileLimit;
import org.frameseek.faults.Sweep;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clips on a disk that fails anywhere: a clip is complete, or it is not there.
class ClipFaultTest {
    private static final NamePattern NAMES = new NamePattern("{frame}");

    @TempDir
    static Path folder;
    private static Video film;

    @BeforeAll
    static void makeFilm() throws Exception {
        film = Video.open(TestVideos.numbered(folder, "film.mp4",
                new Clip().frames(12).encode("-c:v", "mpeg4", "-q:v", "2", "-g", "6")));
    }

    private static ExcerptReport export(ExcerptMethod method, Path into) throws Exception {
        var excerpts = List.of(new Excerpt(film, 0, 1, 1, "car"), new Excerpt(film, 6, 11, 2, "car"));
        return new ExcerptExporter(new OutputGate(List.of()), method).export(excerpts, into, NAMES, (_, _) -> true);
    }

    private static List<Path> files(Path in) throws Exception {
        try (var files = Files.list(in)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COPY", "MPEG4"})
    void whatFailsAroundTheWritingLeavesNothing(ExcerptMethod method) throws Exception {
        var whole = Files.createTempDirectory(folder, method.name());
        assertNull(export(method, whole).failure());
        var sizes = files(whole).stream().map(clip -> clip.toFile().length()).toList();
        var root = Files.createTempDirectory(folder, method.name());
        int met = Sweep.through(root, _ -> { }, place -> {
            var report = export(method, place);
            if (report.failure() != null) {
                throw report.failure();
            }
        }, (place, failure) -> {
            assertEquals(failure == null, files(place).size() == 2);
            assertTrue(files(place).stream().allMatch(clip -> sizes.contains(clip.toFile().length())), "whole");
        });
        assertTrue(met > 4, met + " faults met");
    }

    /// Native code writes the clips, so the system itself must refuse.
    @ParameterizedTest
    @EnumSource(ExcerptMethod.class)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no limit on the size of files")
    void aDiskThatIsFullAtAnyByteLeavesTheClipsThatAreWhole(ExcerptMethod method) throws Exception {
        var whole = Files.createTempDirectory(folder, method.name());
        assertNull(export(method, whole).failure());
        var sizes = files(whole).stream().mapToLong(file -> file.toFile().length()).sorted().toArray();
        assertEquals(2, sizes.length);
        for (long limit : new long[] {0, 1, sizes[0] / 2, sizes[0] - 1, (sizes[0] + sizes[1]) / 2, sizes[1] - 1}) {
            var place = Files.createTempDirectory(folder, method.name());
            ExcerptReport report;
            try (var _ = FileLimit.of(limit)) {
                report = export(method, place);
            }
            int saved = limit < sizes[0] ? 0 : 1;
            assertNotNull(report.failure(), method + " cut off at " + limit + " of " + sizes[1]);
            assertTrue(report.failure().getMessage().contains(place.toString()), report.failure().getMessage());
            assertEquals(saved, report.clips().size(), "at " + limit);
            assertEquals(saved, files(place).size(), "at " + limit);
            assertEquals(2 - saved, report.missing().size());
        }
    }
}
