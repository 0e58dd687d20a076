package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.image.Image;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.export.MadeClips;
import org.frameseek.ui.picture.Thumbnails;
import org.frameseek.ui.search.MatchListView;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.timeline.ThumbnailSource;

/// Supplies frames of the open video to the list and the timeline.
final class OpenVideoFrames implements MatchListView.Frames, ThumbnailSource {
    private final Session session;
    private final FrameExport stills;
    private final Thumbnails thumbnails;
    private final ExportViewModel export;
    private final MadeClips clips;
    private Tasks.Handle hovered = () -> { };

    OpenVideoFrames(Session session, FrameExport stills, Thumbnails thumbnails, ExportViewModel export,
            MadeClips clips) {
        this.session = session;
        this.stills = stills;
        this.thumbnails = thumbnails;
        this.export = export;
        this.clips = clips;
    }

    @Override
    public Tasks.Handle thumbnail(int frame, Consumer<Image> ready) {
        return thumbnails.request(frame, ready);
    }

    /// For the pointer on the timeline, where only the frame under it now matters.
    @Override
    public void request(int frame, Consumer<Image> ready) {
        hovered.cancel();
        hovered = thumbnails.request(frame, ready);
    }

    @Override
    public String timecode(int frame) {
        var open = session.videoProperty().get();
        return open == null ? "" : open.video().frames().timecode(frame);
    }

    @Override
    public double seconds(int first, int last) {
        var open = session.videoProperty().get();
        return open == null ? 0 : open.video().frames().end(last) - open.video().frames().seconds(first);
    }

    @Override
    public Optional<Path> file(MatchRow row) {
        return stills.still(row).map(still -> export.transfer(still, _ -> { }));
    }

    @Override
    public Optional<Path> clip(MatchRow row) {
        return stills.excerpts(List.of(row)).stream().findFirst().flatMap(clips::of);
    }

    @Override
    public Observable clips() {
        return clips.changes();
    }
}
