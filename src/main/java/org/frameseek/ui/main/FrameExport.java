package org.frameseek.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.frameseek.export.OutputKind;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.Still;
import org.frameseek.library.Bookmark;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.export.MomentExport;
import org.frameseek.ui.export.StoryboardExport;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.session.Session;

/// Saves frames of the open video as stills, named with the current question.
public final class FrameExport {
    private final Session session;
    private final ModelViewModel models;
    private final PlayerViewModel player;
    private final ExportViewModel export;
    private final MomentExport moments;
    private final StoryboardExport storyboards;

    public FrameExport(Session session, ModelViewModel models, PlayerViewModel player, ExportViewModel export,
            MomentExport moments, StoryboardExport storyboards) {
        this.session = session;
        this.models = models;
        this.player = player;
        this.export = export;
        this.moments = moments;
        this.storyboards = storyboards;
    }

    public void exportShown() {
        shown().ifPresent(still -> export.export(List.of(still)));
    }

    public void export(int frame) {
        still(frame, 0).ifPresent(still -> export.export(List.of(still)));
    }

    /// @param rank of the moment that they are of, or 0
    public void exportFrames(List<Integer> frames, int rank) {
        export.export(frames.stream().flatMap(frame -> still(frame, rank).stream()).toList());
    }

    /// Saves bookmarks as a list for an editing program; their notes stand where matches have their description.
    public void saveList(List<Bookmark> bookmarks, EditListFormat format) {
        var open = session.videoProperty().get();
        if (open != null) {
            moments.saveList(open.video(), IntStream.range(0, bookmarks.size()).mapToObj(i -> new Range(
                    bookmarks.get(i).first(), bookmarks.get(i).last(), bookmarks.get(i).first(), i + 1,
                    bookmarks.get(i).note(), Double.NaN)).toList(), format);
        }
    }

    public void export(List<MatchRow> rows) {
        export.export(rows.stream().flatMap(row -> still(row).stream()).toList());
    }

    /// The moments of these rows as stretches of the open video.
    public List<Excerpt> excerpts(List<MatchRow> rows) {
        var open = session.videoProperty().get();
        return open == null ? List.of() : rows.stream().map(MatchRow::moment).distinct().map(moment -> new Excerpt(
                open.video(), moment.startFrame(), moment.endFrame(), moment.rank(), question())).toList();
    }

    /// Saves moments as a list for an editing program.
    public void saveMatches(List<MatchRow> rows, EditListFormat format) {
        var open = session.videoProperty().get();
        if (open != null) {
            moments.saveList(open.video(), rows.stream().map(MatchRow::moment).map(moment ->
                    new Range(moment.startFrame(), moment.endFrame(), moment.frame(), moment.rank(), question(),
                            moment.score())).toList(), format);
        }
    }

    /// The words of the current question; empty if there is none.
    String question() {
        var answer = session.resultProperty().get();
        return answer == null ? "" : answer.query().text();
    }

    /// Saves a still of every shot.
    ///
    /// @return false when the video is not indexed completely, so that not all its shots are known
    public boolean saveStoryboard(OutputKind kind) {
        var open = session.videoProperty().get();
        var index = session.indexProperty().get();
        var indexed = session.indexedProperty().get();
        if (open == null || index == null || indexed == null
                || indexed.cardinality() < open.video().frames().frames()) {
            return false;
        }
        storyboards.save(open.video(), index.header(), kind);
        return true;
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

    /// Draws the heat of the answer, for the clipboard.
    ///
    /// @return false when there is no answer
    public boolean drawHeatmap(HeatPicture.Words words, Consumer<Image> ready) {
        var open = session.videoProperty().get();
        var answer = session.resultProperty().get();
        if (open == null || answer == null) {
            return false;
        }
        export.drawHeatmap(open.video(), answer, words, ready);
        return true;
    }

    /// The frame on screen, with its score if there is an answer.
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
