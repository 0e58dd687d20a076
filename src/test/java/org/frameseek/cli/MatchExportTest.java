package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.frameseek.encoder.Legibility;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.report.MatchReport;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchExportTest {
    private static final int SIDE = 64;
    private static final int SHARP = 3;

    @TempDir
    private Path folder;

    /// Grey, except for the noise of one frame.
    private static Picture draw(int frame) {
        var rgb = new byte[SIDE * SIDE * 3];
        var random = new Random(frame);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (frame == SHARP ? random.nextInt(256) : 120);
        }
        return new Picture(SIDE, SIDE, rgb);
    }

    private String save(StillChoice choice) throws Exception {
        var made = new Clip().frames(10).size(SIDE, SIDE).encode("-c:v", "mpeg4", "-q:v", "2", "-pix_fmt", "yuv420p");
        var video = Video.open(TestVideos.drawn(folder, choice + ".mp4", made, MatchExportTest::draw));
        var match = MatchReport.match(video.frames(), new Moment(1, 7, 0, 9, 0.3f, 5, 0.9f));
        var report = new MatchReport(
                "film.mp4", "noise", 10, false, Legibility.CLEAR, true, match, false, List.of(match));
        var stills = folder.resolve(choice.name());
        var named = new MatchExport(video, stills, new OutputGate(List.of()), "model", new NamePattern("{frame}"),
                new StillWriter(StillFormat.JPG, 90), choice.stills(), Fit.LIKELY).save(report);
        try (var files = Files.list(stills)) {
            return Path.of(named.best().exported()).getFileName() + " of "
                    + files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(" "));
        }
    }

    @Test
    void eachChoiceSavesItsFrameAndAllSaveThemAll() throws Exception {
        assertEquals("7.jpg of 7.jpg", save(StillChoice.MATCH));
        assertEquals("3.jpg of 3.jpg", save(StillChoice.SHARPEST));
        var all = save(StillChoice.ALL);
        assertTrue(all.startsWith("7.jpg of ") && all.contains(" 3.jpg"), all);
        assertTrue(!save(StillChoice.STEADIEST).contains("3.jpg"), all);
    }
}
