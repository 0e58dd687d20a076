package org.frameseek.ui.main;

import java.util.List;
import java.util.Optional;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.Still;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.session.Session;

/// Names frames of the open video as stills, with what is asked of them, and saves them.
public final class FrameExport {
    private final Session session;
    private final ModelViewModel models;
    private final PlayerViewModel player;
    private final ExportViewModel export;

    public FrameExport(Session session, ModelViewModel models, PlayerViewModel player, ExportViewModel export) {
        this.session = session;
        this.models = models;
        this.player = player;
        this.export = export;
    }

    public void exportShown() {
        shown().ifPresent(still -> export.export(List.of(still)));
    }

    public void export(int frame) {
        still(frame, 0).ifPresent(still -> export.export(List.of(still)));
    }

    public void export(List<MatchRow> rows) {
        export.export(rows.stream().flatMap(row -> still(row).stream()).toList());
    }

    /// Saves the heat of the answer as a picture.
    ///
    /// @return false when there is no answer
    public boolean saveHeatmap(HeatPicture.Words words) {
        var open = session.videoProperty().get();
        var answer = session.resultProperty().get();
        if (open == null || answer == null) {
            return false;
        }
        export.saveHeatmap(open.video(), answer, words);
        return true;
    }

    /// The frame on screen, with its score when a question has been answered.
    public Optional<Still> shown() {
        int frame = player.getFrame();
        return frame < 0 ? Optional.empty() : still(frame, 0);
    }

    public Optional<Still> still(MatchRow row) {
        return still(row.frame(), row.moment().rank());
    }

    private Optional<Still> still(int frame, int rank) {
        var open = session.videoProperty().get();
        if (open == null) {
            return Optional.empty();
        }
        var answer = session.resultProperty().get();
        var model = models.modelProperty().get();
        return Optional.of(answer == null || model == null
                ? Still.of(open.video(), frame)
                : new Still(open.video(), frame, rank, answer.query().text(), answer.scores()[frame],
                        model.identity().model()));
    }
}
