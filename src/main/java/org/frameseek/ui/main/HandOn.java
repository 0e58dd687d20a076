package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.scene.control.Menu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.frameseek.export.OutputKind;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.export.BestStillDialog;
import org.frameseek.ui.export.ClipsDialog;
import org.frameseek.ui.export.ExternalPlayers;
import org.frameseek.ui.export.PlayerMenu;
import org.frameseek.ui.search.MatchRow;

/// Hands matches on to other programs: as clips, lists and pictures.
public final class HandOn {
    private final Window owner;
    private final MainWindow.Models models;
    private final ExternalPlayers players;
    private final FrameExport stills;
    private final Notices notices;
    private final Texts texts;

    /// @param owner of the windows that it opens
    HandOn(Window owner, MainWindow.Models models, ExternalPlayers players, Notices notices, Texts texts) {
        this.owner = owner;
        this.models = models;
        this.players = players;
        stills = models.stills();
        this.notices = notices;
        this.texts = texts;
    }

    /// Shows how to save all matches as clips.
    public void saveClips() {
        withMatches(this::saveClips);
    }

    /// Shows how to save these matches as clips.
    void saveClips(List<MatchRow> rows) {
        models.clips().choose(stills.excerpts(rows));
        new ClipsDialog(owner, models.clips(), texts).show();
    }

    /// Shows the best stills of the chosen match.
    public void bestStill() {
        models.matches().chosen().ifPresentOrElse(this::bestStill, () -> notices.say("export.no-moments"));
    }

    void bestStill(Moment moment) {
        var open = models.session().videoProperty().get();
        if (open != null) {
            models.bestStill().look(open.video(), moment);
            new BestStillDialog(owner, models.bestStill(), models.settings().stillFormatProperty(),
                    frames -> stills.exportFrames(frames, moment.rank()), texts).show();
        }
    }

    /// Opens the frame on screen in another player.
    Menu playerMenu() {
        return playerMenu(models.player()::getFrame);
    }

    /// @param frame asked when a player is chosen; negative for none
    Menu playerMenu(IntSupplier frame) {
        return new PlayerMenu(players, texts, () -> {
            var open = models.session().videoProperty().get();
            return open == null || frame.getAsInt() < 0 ? Optional.empty() : Optional.of(new PlayerMenu.Place(
                    open.file(), open.video().frames().seconds(frame.getAsInt())));
        });
    }

    /// Puts a clip on the clipboard.
    void copy(Path clip) {
        var content = new ClipboardContent();
        content.putFiles(List.of(clip.toFile()));
        Clipboard.getSystemClipboard().setContent(content);
        notices.say("export.clips.copied");
    }

    /// Saves all matches as a list for an editing program.
    public void saveList(EditListFormat format) {
        withMatches(rows -> stills.saveMatches(rows, format));
    }

    private void withMatches(Consumer<List<MatchRow>> action) {
        var rows = models.matches().matchRows();
        if (rows.isEmpty()) {
            notices.say("export.no-moments");
        } else {
            action.accept(rows);
        }
    }

    void saveHeatmap() {
        if (!stills.saveHeatmap(heatWords())) {
            notices.say("export.heatmap.none");
        }
    }

    void copyHeatmap() {
        boolean drawn = stills.drawHeatmap(heatWords(), picture -> {
            var content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            notices.say("export.heatmap.copied");
        });
        if (!drawn) {
            notices.say("export.heatmap.none");
        }
    }

    /// Saves a still of every shot, on one sheet or on pages.
    public void saveStoryboard(OutputKind kind) {
        if (!stills.saveStoryboard(kind)) {
            notices.say("export.storyboard.none");
        }
    }

    private HeatPicture.Words heatWords() {
        return new HeatPicture.Words(texts.get("export.heatmap.no-match"), texts.get("timeline.weak"),
                texts.get("timeline.strong"), texts.get("timeline.unindexed"));
    }
}
