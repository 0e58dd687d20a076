package org.frameseek.ui.main;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Bookmark;
import org.frameseek.search.SearchResult;
import org.frameseek.search.Shots;
import org.frameseek.ui.check.FindingWords;
import org.frameseek.ui.picture.Thumbnails;
import org.frameseek.ui.player.AbLoop;
import org.frameseek.ui.player.PlayerView;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.timeline.FrameAction;
import org.frameseek.ui.timeline.FrameRange;
import org.frameseek.ui.timeline.ScrubHandler;
import org.frameseek.ui.timeline.TimelineFinding;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.frameseek.ui.timeline.TimelineMark;

/// Makes the timeline show what is open, asked and played, and move the player.
final class TimelineBinding {
    private final TimelineHeatmap timeline;
    private final MainWindow.Models models;
    private final Runnable notIndexed;
    private final Texts texts;

    /// @param notIndexed says that a frame cannot be searched for yet
    TimelineBinding(TimelineHeatmap timeline, MainWindow.Models models, Runnable notIndexed, Texts texts) {
        this.timeline = timeline;
        this.models = models;
        this.notIndexed = notIndexed;
        this.texts = texts;
    }

    /// @param bookmark bookmarks a frame
    void bind(OpenVideoFrames frames, Thumbnails thumbnails, PlayerView player, IntConsumer bookmark) {
        bindVideo();
        bindAnswer();
        bindPlayer(models.player());
        timeline.thumbnailsProperty().set(frames);
        timeline.filmProperty().set(thumbnails::request);
        timeline.sparingProperty().bind(models.queue().currentProperty().isNotNull());
        timeline.cardClearanceProperty().bind(player.controlsHeightProperty());
        timeline.frameActions().setAll(new FrameAction("timeline.export", models.stills()::export),
                new FrameAction("match.like", this::findLike),
                new FrameAction("timeline.appearances", this::findShot),
                new FrameAction("bookmark.frame", bookmark));
        models.checks().findingsProperty().subscribe(this::markFindings);
        texts.localeProperty().subscribe(this::markFindings);
        models.bookmarks().all().addListener((ListChangeListener<Bookmark>) _ -> markBookmarks());
    }

    private void markFindings() {
        var open = models.session().videoProperty().get();
        var found = models.checks().findingsProperty().get();
        timeline.findings().setAll(open == null || found == null ? List.of() : found.stream().map(finding ->
                new TimelineFinding(new FrameRange(finding.frames().first(), finding.frames().last()),
                        finding.kind().style(), FindingWords.of(finding, open.video().frames(), texts))).toList());
    }

    private void markBookmarks() {
        timeline.marks().setAll(models.bookmarks().all().stream().map(this::mark).toList());
    }

    private TimelineMark mark(Bookmark bookmark) {
        var open = models.session().videoProperty().get();
        var when = open == null ? "" : open.video().frames().timecode(bookmark.first());
        return new TimelineMark(new FrameRange(bookmark.first(), bookmark.last()),
                bookmark.note().isEmpty() ? when : when + "  " + bookmark.note());
    }

    private void bindVideo() {
        var session = models.session();
        timeline.framesProperty().bind(session.videoProperty().map(open -> open.video().frames()));
        timeline.indexedProperty().bind(session.indexedProperty().orElse(new BitSet()));
        timeline.damagedProperty().bind(session.damagedProperty().orElse(new BitSet()));
    }

    private void bindAnswer() {
        var result = models.search().resultProperty();
        timeline.curveProperty().bind(result.map(SearchResult::curve));
        timeline.heatProperty().bind(result.map(SearchResult::heat));
        timeline.cutsProperty().bind(result.map(SearchResult::cuts));
        timeline.selectedRankProperty().bind(models.matches().selectedRankProperty());
        timeline.onMomentProperty().set(models.matches()::jumpToRank);
        result.subscribe(answer -> {
            if (answer == null) {
                timeline.moments().clear();
            } else {
                timeline.moments().setAll(answer.moments());
            }
        });
        models.matches().jumpedToProperty().subscribe(frame -> {
            if (frame.intValue() >= 0) {
                timeline.view().showFrame(frame.intValue());
            }
        });
    }

    private void bindPlayer(PlayerViewModel player) {
        player.frameProperty().subscribe(frame -> timeline.playheadProperty().set(frame.intValue()));
        player.loop().startProperty().subscribe(this::markLoop);
        player.loop().endProperty().subscribe(this::markLoop);
        timeline.scrubHandlerProperty().set(new ScrubHandler() {
            @Override
            public void scrub(int frame, boolean resting) {
                player.scrub(frame, resting);
            }

            @Override
            public void release(int frame) {
                player.endScrub(frame);
            }
        });
    }

    private void markLoop() {
        var loop = models.player().loop();
        int start = loop.startProperty().get();
        timeline.loopProperty().set(start == AbLoop.NONE ? null
                : new FrameRange(start, Math.max(start, loop.endProperty().get())));
    }

    /// Looks for the middle of the frame's shot.
    private void findShot(int frame) {
        var cuts = timeline.cutsProperty().get();
        var shots = new Shots(cuts == null ? new int[0] : cuts, timeline.framesProperty().get().frames());
        findLike(cuts == null ? frame : (shots.start(frame) + shots.end(frame) - 1) / 2);
    }

    private void findLike(int frame) {
        models.player().seek(frame);
        if (!models.search().askLike(frame)) {
            notIndexed.run();
        }
    }
}
