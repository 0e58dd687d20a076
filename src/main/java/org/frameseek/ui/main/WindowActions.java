package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.control.Menu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.frameseek.media.Picture;
import org.frameseek.search.Moment;
import org.frameseek.ui.dialog.AboutDialog;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.dialog.ShortcutsDialog;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.picture.Images;
import org.frameseek.ui.player.PlayRange;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchActions;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.settings.SettingsDialog;
import org.jspecify.annotations.Nullable;

/// The window's actions, each forwarded to the part that performs it.
final class WindowActions implements Actions, MatchActions {
    private final Stage stage;
    private final MainViewModel main;
    private final FrameExport stills;
    private final MatchesViewModel matches;
    private final PlayerViewModel player;
    private final ModelViewModel models;
    private final ExportViewModel export;
    private final BookmarkCommands bookmarks;
    private final TrimCommands trims;
    private final HandOn handOn;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Windows windows;
    private final Path sample;
    private Runnable find = () -> { };
    private Runnable info = () -> { };

    /// The small windows that actions open.
    record Windows(SettingsDialog settings, ShortcutsDialog shortcuts, AboutDialog about, Runnable models) {
    }

    WindowActions(Stage stage, MainViewModel main, FrameExport stills, MatchesViewModel matches,
            PlayerViewModel player, ModelViewModel models, ExportViewModel export,
            BookmarkCommands bookmarks, TrimCommands trims, HandOn handOn, Dialogs dialogs, Notices notices,
            Windows windows, Path sample) {
        this.stage = stage;
        this.main = main;
        this.stills = stills;
        this.matches = matches;
        this.player = player;
        this.models = models;
        this.export = export;
        this.bookmarks = bookmarks;
        this.trims = trims;
        this.handOn = handOn;
        this.dialogs = dialogs;
        this.notices = notices;
        this.windows = windows;
        this.sample = sample;
    }

    /// @param focusQuery moves the focus to the description
    /// @param showInfo shows what is known of the video
    void use(Runnable focusQuery, Runnable showInfo) {
        find = focusQuery;
        info = showInfo;
    }

    @Override
    public void openVideos() {
        var videos = dialogs.chooseVideos();
        if (!videos.isEmpty()) {
            main.drop(videos);
        }
    }

    @Override
    public void openFolder() {
        dialogs.chooseFolder("menu.file.folder.choose", null).ifPresent(folder -> main.drop(List.of(folder)));
    }

    @Override
    public void openSample() {
        main.open(sample);
    }

    @Override
    public void open(Path video) {
        main.open(video);
    }

    @Override
    public void closeVideo() {
        main.closeVideo();
    }

    @Override
    public void info() {
        info.run();
    }

    @Override
    public void exportShown() {
        stills.exportShown();
    }

    @Override
    public void exportMatches() {
        export(matches.matchRows());
    }

    @Override
    public void copyShown() {
        player.currentPicture(picture -> stills.shown().ifPresent(still ->
                export.transfer(still, file -> copy(picture, file))), notices::problem);
    }

    /// Copied as a picture for image editors, and as a file for file managers.
    private void copy(Picture picture, Path file) {
        var content = new ClipboardContent();
        content.putImage(Images.of(picture));
        content.putFiles(List.of(file.toFile()));
        Clipboard.getSystemClipboard().setContent(content);
        notices.say("export.copied");
    }

    @Override
    public HandOn handOn() {
        return handOn;
    }

    @Override
    public void saveClips(List<MatchRow> rows) {
        handOn.saveClips(rows);
    }

    @Override
    public Menu playerMenu(IntSupplier frame) {
        return handOn.playerMenu(frame);
    }

    @Override
    public void copy(Path clip) {
        handOn.copy(clip);
    }

    @Override
    public void bestStill(MatchRow row) {
        handOn.bestStill(row.moment());
    }

    @Override
    public void export(List<MatchRow> rows) {
        stills.export(rows);
    }

    /// Added as a file once it is written, because most programs accept files.
    @Override
    public void copy(MatchRow row) {
        stills.still(row).ifPresent(still -> export.transfer(still, file -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            notices.say("export.copied");
        }));
    }

    @Override
    public void bookmark(MatchRow row) {
        bookmarks.add(row.moment().startFrame(), row.moment().endFrame(), stills.question());
    }

    @Override
    public void play(MatchRow row) {
        matches.jumpTo(row);
        player.play(range(row.moment()));
    }

    @Override
    public void loop(MatchRow row) {
        matches.jumpTo(row);
        player.loop(range(row.moment()));
    }

    @Override
    public void playMatch() {
        matches.chosen().ifPresentOrElse(moment -> {
            matches.jumpToRank(moment.rank());
            player.play(range(moment));
        }, () -> notices.say("match.none-to-play"));
    }

    @Override
    public void loopMatch() {
        matches.chosen().ifPresentOrElse(moment -> {
            matches.jumpToRank(moment.rank());
            player.loop(range(moment));
        }, () -> notices.say("match.none-to-play"));
    }

    @Override
    public void resetMatch() {
        trims.reset();
    }

    @Override
    public void reset(MatchRow row) {
        trims.reset(row.moment());
    }

    private static PlayRange range(Moment moment) {
        return new PlayRange(moment.startFrame(), moment.endFrame());
    }

    @Override
    public void find() {
        find.run();
    }

    @Override
    public void findLikeShown() {
        if (!main.findLikeShown()) {
            notices.say("search.like.not-indexed");
        }
    }

    @Override
    public void chooseModel(Path folder) {
        var used = models.modelProperty().get();
        if (used != null && folder.equals(used.folder())) {
            return;
        }
        models.choose(folder);
    }

    @Override
    public void openModelFolder() {
        dialogs.chooseFolder("model.open.choose", placeOfModels()).ifPresent(this::chooseModel);
    }

    @Override
    public void getModel() {
        windows.models().run();
    }

    /// The parent folder of the last opened model, or null: other models are probably beside it.
    private @Nullable Path placeOfModels() {
        return models.choices().stream()
                .filter(folder -> !models.isBundled(folder))
                .findFirst()
                .map(Path::getParent)
                .orElse(null);
    }

    @Override
    public void settings() {
        windows.settings().show();
    }

    @Override
    public void shortcuts() {
        windows.shortcuts().show();
    }

    @Override
    public void about() {
        windows.about().show();
    }

    @Override
    public void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void quit() {
        stage.close();
    }
}
