package org.frameseek.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.frameseek.export.ExportException;
import org.frameseek.export.FileNames;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputKind;
import org.frameseek.export.PngFile;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillExporter;
import org.frameseek.export.still.StillWriter;
import org.frameseek.export.still.TransferFolder;
import org.frameseek.media.Video;
import org.frameseek.search.SearchResult;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves frames to the user's folder.
public final class ExportViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);
    private static final int TRANSFER_QUALITY = 95;

    private final Settings settings;
    private final TransferFolder transfers;
    private final ExportFolder folder;
    private final Notices notices;
    private final Tasks tasks;

    /// @param transferFolder for stills handed to other programs; contains nothing else
    public ExportViewModel(Settings settings, ExportFolder folder, Path transferFolder, Notices notices, Tasks tasks) {
        this.settings = settings;
        transfers = new TransferFolder(transferFolder);
        this.folder = folder;
        this.notices = notices;
        this.tasks = tasks;
    }

    public void export(List<Still> stills) {
        if (stills.isEmpty()) {
            return;
        }
        folder.get().ifPresent(target -> exportTo(target, stills));
    }

    private void exportTo(Path target, List<Still> stills) {
        var pattern = new NamePattern(settings.namePatternProperty().get());
        var writer = new StillWriter(settings.stillFormatProperty().get(), settings.jpegQualityProperty().get());
        tasks.run(Lane.EXPORT, () -> exporter().export(stills, target, pattern, writer),
                files -> notices.saved(files), this::fail);
    }

    private StillExporter exporter() {
        return new StillExporter(folder.gate());
    }

    /// Saves the heat of an answer as a picture beside the stills.
    public void saveHeatmap(Video video, SearchResult answer, HeatPicture.Words words) {
        folder.get().ifPresent(target -> tasks.run(Lane.EXPORT,
                () -> List.of(writeHeatmap(video, answer, words, target)),
                files -> notices.saved(files), this::fail));
    }

    /// Draws the heat of an answer as an image for the scene or the clipboard.
    public void drawHeatmap(Video video, SearchResult answer, HeatPicture.Words words, Consumer<Image> ready) {
        tasks.run(Lane.EXPORT, () -> SwingFXUtils.toFXImage(draw(video, answer, words), null), ready, this::fail);
    }

    private static BufferedImage draw(Video video, SearchResult answer, HeatPicture.Words words) {
        return new HeatPicture(video.file().getFileName().toString(), video.frames(), words).draw(List.of(answer));
    }

    private Path writeHeatmap(Video video, SearchResult answer, HeatPicture.Words words, Path target)
            throws ExportException {
        var source = video.file().getFileName().toString();
        var name = FileNames.of(FileNames.withoutEnding(source) + " " + answer.query().text(), ".png");
        var output = folder.fresh(target, name, OutputKind.PNG);
        PngFile.write(draw(video, answer, words), output);
        return output.path();
    }

    /// Removes stills that earlier starts handed to other programs. Runs on the lane that writes stills, so that none
    /// of this start is deleted.
    public void forgetTransfers() {
        tasks.run(Lane.STILL, () -> {
            transfers.empty();
            return null;
        }, _ -> { }, failure -> LOG.warn("Old stills not removed", failure));
    }

    /// Starts writing a still to hand to another program.
    ///
    /// @param ready receives the file once it is written
    /// @return the future path; no file is there until it is complete
    public Path transfer(Still still, Consumer<Path> ready) {
        var pattern = new NamePattern(settings.namePatternProperty().get());
        var format = settings.stillFormatProperty().get();
        var file = transfers.next(pattern.name(still.caption().fields(), format.kind().ending()));
        tasks.run(Lane.STILL, () -> {
            exporter().write(still, file, new StillWriter(format, TRANSFER_QUALITY));
            return file;
        }, ready, this::fail);
        return file;
    }

    private void fail(Exception failure) {
        LOG.warn("Not exported", failure);
        notices.problem(failure);
    }
}
