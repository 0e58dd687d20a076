package org.frameseek.ui.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.frameseek.export.OutputKind;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.export.ClipsViewModel;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.search.MatchesViewModel;

/// Hands matches on to other programs: as clips, lists and pictures.
public final class HandOn {
    private final MatchesViewModel matches;
    private final FrameExport stills;
    private final ClipsViewModel clips;
    private final Runnable clipsWindow;
    private final Notices notices;
    private final Texts texts;

    /// @param clipsWindow shows the clips that were chosen
    HandOn(MatchesViewModel matches, FrameExport stills, ClipsViewModel clips, Runnable clipsWindow, Notices notices,
            Texts texts) {
        this.matches = matches;
        this.stills = stills;
        this.clips = clips;
        this.clipsWindow = clipsWindow;
        this.notices = notices;
        this.texts = texts;
    }

    /// Shows how to save all matches as clips.
    public void saveClips() {
        withMatches(this::saveClips);
    }

    /// Shows how to save these matches as clips.
    void saveClips(List<MatchRow> rows) {
        clips.choose(stills.excerpts(rows));
        clipsWindow.run();
    }

    /// Saves all matches as a list for an editing program.
    public void saveList(EditListFormat format) {
        withMatches(rows -> stills.saveMatches(rows, format));
    }

    private void withMatches(Consumer<List<MatchRow>> action) {
        var rows = matches.matchRows();
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
