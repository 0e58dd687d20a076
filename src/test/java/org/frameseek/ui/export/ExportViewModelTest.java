package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.frameseek.encoder.Reading;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.search.Curve;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.SaidNotices;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings();
    private final SaidNotices notices = new SaidNotices(false);
    private final List<Object> said = notices.said();
    private int asked;
    private Optional<Path> answer = Optional.empty();
    private Video video;
    private ExportViewModel export;

    @BeforeEach
    void setUp() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var kept = List.of(folder.resolve("library"));
        var dialogs = new Dialogs() {
            @Override
            public List<Path> chooseVideos() {
                return List.of();
            }

            @Override
            public Optional<Path> chooseFolder(String titleKey, Path start) {
                asked++;
                return answer;
            }

            @Override
            public Optional<String> ask(String titleKey, String suggestion) {
                return Optional.empty();
            }

            @Override
            public boolean confirm(String questionKey, String yesKey, Object... arguments) {
                return false;
            }
        };
        export = new ExportViewModel(settings, new ExportFolder(settings.exportFolderProperty(), dialogs, folder, kept),
                folder.resolve("transfer"), notices, new InlineTasks());
    }

    private Still still(int frame) {
        return Still.of(video, frame);
    }

    private static Set<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void asksWhereTheFirstTimeOnly() throws Exception {
        export.export(List.of(still(3)));
        assertEquals(1, asked);
        assertEquals(List.of(), said);

        answer = Optional.of(folder.resolve("stills"));
        export.export(List.of(still(3)));
        export.export(List.of(still(4)));
        assertEquals(2, asked);
        assertEquals(Set.of("film 00-00-00-03.jpg", "film 00-00-00-04.jpg"), names(folder.resolve("stills")));
    }

    @Test
    void sameFrameTwiceGivesTwoFiles() throws Exception {
        settings.exportFolderProperty().set(folder.resolve("stills").toString());
        export.export(List.of(still(3), still(3)));
        assertEquals(Set.of("film 00-00-00-03.jpg", "film 00-00-00-03 (2).jpg"), names(folder.resolve("stills")));
    }

    @Test
    void folderThatCannotBeMadeIsSaid() throws Exception {
        Files.createFile(folder.resolve("taken"));
        settings.exportFolderProperty().set(folder.resolve("taken").toString());
        export.export(List.of(still(3)));
        assertEquals(1, said.size());
        assertTrue(((Exception) said.getFirst()).getMessage().contains("taken"));
    }

    @Test
    void heatmapsAreWrittenWholeAndReplaceNothing() throws Exception {
        settings.exportFolderProperty().set(Files.createDirectory(folder.resolve("maps")).toString());
        var answer = new SearchResult(new Query.Words("长".repeat(400)), Reading.COMPLETE,
                new Curve(new float[30], new float[30]), new float[30], List.of(), new int[0]);
        export.saveHeatmap(video, answer, HeatPicture.Words.ENGLISH);
        export.saveHeatmap(video, answer, HeatPicture.Words.ENGLISH);
        var names = names(folder.resolve("maps"));
        assertEquals(2, names.size(), names.toString());
        for (var name : names) {
            assertTrue(name.startsWith("film 长") && name.endsWith(".png"), name);
            assertTrue(ImageIO.read(folder.resolve("maps").resolve(name).toFile()).getWidth() > 1000);
        }
    }

    @Test
    void heatmapForTheClipboardIsThePictureThatIsSaved() throws Exception {
        settings.exportFolderProperty().set(Files.createDirectory(folder.resolve("maps")).toString());
        var answer = new SearchResult(new Query.Words("a dog"), Reading.COMPLETE,
                new Curve(new float[30], new float[30]), new float[30], List.of(), new int[0]);
        export.saveHeatmap(video, answer, HeatPicture.Words.ENGLISH);
        var saved = ImageIO.read(folder.resolve("maps").resolve(names(folder.resolve("maps")).iterator().next())
                .toFile());
        var drawn = new ArrayList<Image>();
        export.drawHeatmap(video, answer, HeatPicture.Words.ENGLISH, drawn::add);
        var pixels = drawn.getFirst().getPixelReader();
        for (int x = 0; x < saved.getWidth(); x += 7) {
            assertEquals(saved.getRGB(x, saved.getHeight() / 2), pixels.getArgb(x, saved.getHeight() / 2));
        }
    }

    @Test
    void stillsOnTheirWayOutShareNoFile() {
        assertNotEquals(export.transfer(still(7), _ -> { }), export.transfer(still(7), _ -> { }));
    }

    @Test
    void stillsHandedOutEarlierAreRemoved() throws Exception {
        var old = export.transfer(still(7), _ -> { });
        var older = Files.createFile(folder.resolve("transfer/film.jpg"));

        export.forgetTransfers();
        var now = export.transfer(still(7), _ -> { });

        assertFalse(Files.exists(old));
        assertFalse(Files.exists(older));
        assertTrue(Files.exists(now));
    }

    @Test
    void stillOnItsWayOutHasItsNameAtOnce() {
        var ready = new ArrayList<Path>();
        var file = export.transfer(still(7), ready::add);
        assertEquals("film 00-00-00-07.jpg", file.getFileName().toString());
        assertEquals(List.of(file), ready);
        assertTrue(Files.exists(file));
    }

    @Test
    void stillOnItsWayOutHasTheChosenFormat() throws Exception {
        settings.stillFormatProperty().set(StillFormat.PNG);
        var file = export.transfer(still(7), _ -> { });
        assertEquals("film 00-00-00-07.png", file.getFileName().toString());
        assertEquals("PNG", new String(Files.readAllBytes(file), 1, 3, StandardCharsets.US_ASCII));
    }
}
