package org.frameseek.ui.lane;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.session.Combined;
import org.frameseek.ui.session.QuestionLane;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.frameseek.ui.timeline.TimelineLane;
import org.jspecify.annotations.Nullable;

/// Keeps the strips of a timeline as the lanes of a session are.
public final class LaneStrips {
    private final Session session;
    private final TimelineHeatmap timeline;
    private final LaneActions actions;
    private final IntFunction<String> timecode;
    private final Controls controls;
    private final Map<QuestionLane, LaneHead> heads = new IdentityHashMap<>();
    private final CombinedHead combined;

    /// @param timecode names a frame of the open video
    public LaneStrips(Session session, TimelineHeatmap timeline, LaneActions actions, IntFunction<String> timecode,
            Controls controls) {
        this.session = session;
        this.timeline = timeline;
        this.actions = actions;
        this.timecode = timecode;
        this.controls = controls;
        combined = new CombinedHead(session.lanes(), actions, controls.texts());
        session.lanes().all().addListener((ListChangeListener<QuestionLane>) _ -> update());
        session.combinedProperty().subscribe((_, _) -> update());
        update();
    }

    private LaneHead head(QuestionLane lane) {
        return heads.computeIfAbsent(lane, named -> new LaneHead(named, actions, timecode, controls));
    }

    private void update() {
        heads.keySet().retainAll(session.lanes().all());
        var strips = new ArrayList<TimelineLane>();
        for (var lane : session.lanes().all()) {
            SearchResult result = lane.resultProperty().get();
            strips.add(new TimelineLane(result == null ? null : result.heat(), lane.color(), head(lane)));
        }
        if (session.lanes().shown().size() > 1) {
            @Nullable Combined all = session.combinedProperty().get();
            strips.add(new TimelineLane(all == null ? null : all.heat(), TimelineLane.ALL, combined));
        }
        if (!strips.equals(timeline.lanes())) {
            timeline.lanes().setAll(strips);
        }
    }
}
