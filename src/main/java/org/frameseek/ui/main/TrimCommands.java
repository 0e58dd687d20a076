package org.frameseek.ui.main;

import java.util.Optional;
import org.frameseek.search.Moment;
import org.frameseek.search.Shots;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.player.PlayRange;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.search.TrimsViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.timeline.FrameRange;
import org.frameseek.ui.timeline.TrimEdge;
import org.frameseek.ui.timeline.TrimHandler;

/// Sets the in and out points of the selected moment; where none is selected, those of the A–B loop. So the same two
/// keys mark whatever is played and exported.
final class TrimCommands implements TrimHandler {
    private final Session session;
    private final TrimsViewModel trims;
    private final MatchesViewModel matches;
    private final PlayerViewModel player;
    private final Notices notices;

    TrimCommands(Session session, TrimsViewModel trims, MatchesViewModel matches, PlayerViewModel player,
            Notices notices) {
        this.session = session;
        this.trims = trims;
        this.matches = matches;
        this.player = player;
        this.notices = notices;
    }

    void setKeys(KeyMap keys) {
        keys.set(Shortcut.IN, () -> mark(TrimEdge.IN, player.getFrame()));
        keys.set(Shortcut.OUT, () -> mark(TrimEdge.OUT, player.getFrame()));
        keys.set(Shortcut.IN_AT_CUT, () -> markAtCut(TrimEdge.IN));
        keys.set(Shortcut.OUT_AT_CUT, () -> markAtCut(TrimEdge.OUT));
        keys.set(Shortcut.UNDO, () -> change(() -> step(trims.undo(), "match.nothing-to-undo")));
        keys.set(Shortcut.REDO, () -> change(() -> step(trims.redo(), "match.nothing-to-redo")));
    }

    private void step(boolean done, String nothing) {
        if (!done) {
            notices.say(nothing);
        }
    }

    private void mark(TrimEdge edge, int frame) {
        if (frame < 0) {
            return;
        }
        selected().ifPresentOrElse(
                moment -> trim(moment, edge.moved(new FrameRange(moment.startFrame(), moment.endFrame()), frame)),
                () -> markLoop(edge, frame));
    }

    private void markLoop(TrimEdge edge, int frame) {
        switch (edge) {
            case IN -> player.loop().in(frame);
            case OUT -> player.loop().out(frame);
        }
    }

    /// Cuts are known with an answer.
    private void markAtCut(TrimEdge edge) {
        var answer = session.resultProperty().get();
        int frame = player.getFrame();
        mark(edge, answer == null || frame < 0 ? frame
                : edge.atCut(frame, new Shots(answer.cuts(), answer.scores().length)));
    }

    private Optional<Moment> selected() {
        return matches.selectedRankProperty().get() == 0 ? Optional.empty() : matches.chosen();
    }

    @Override
    public void trim(Moment moment, FrameRange range) {
        change(() -> trims.trim(moment, range.first(), range.last()));
    }

    @Override
    public void reset(Moment moment) {
        change(() -> trims.reset(moment));
    }

    /// Returns the selected moment to the bounds that were found.
    void reset() {
        selected().ifPresent(this::reset);
    }

    /// A loop around the selected moment follows its ends.
    private void change(Runnable change) {
        var before = selected().map(TrimCommands::range);
        change.run();
        if (before.filter(player.loop()::isOf).isPresent()) {
            selected().map(TrimCommands::range).ifPresent(player.loop()::set);
        }
    }

    private static PlayRange range(Moment moment) {
        return new PlayRange(moment.startFrame(), moment.endFrame());
    }
}
