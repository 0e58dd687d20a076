package org.frameseek.export.storyboard;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.frameseek.export.Progress;
import org.frameseek.export.still.PictureImage;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.search.Shot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the still of each shot, one at a time. One thread at a time.
final class ShotStills implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShotStills.class);

    private final Video video;
    private final List<Shot> shots;
    private final StillSize size;
    private final StillReader reader;
    private final Progress progress;
    private int missing;

    private ShotStills(Video video, List<Shot> shots, StillSize size, StillReader reader, Progress progress) {
        this.video = video;
        this.shots = shots;
        this.size = size;
        this.reader = reader;
        this.progress = progress;
    }

    static ShotStills open(Video video, List<Shot> shots, StillSize size, Progress progress) throws MediaException {
        return new ShotStills(video, shots, size, StillReader.open(video), progress);
    }

    int count() {
        return shots.size();
    }

    /// The size that stills have at most.
    StillSize size() {
        return size;
    }

    String title() {
        return video.file().getFileName().toString();
    }

    String number(int shot) {
        return Integer.toString(shot + 1);
    }

    /// The timecode at which the shot starts.
    String timecode(int shot) {
        return video.frames().timecode(shots.get(shot).first());
    }

    /// The middle frame of the shot; null where it cannot be decoded, because a gap is better than no storyboard.
    ///
    /// @throws CancellationException when the progress listener cancels
    @Nullable BufferedImage read(int shot) {
        if (!progress.goOn(shot, shots.size())) {
            throw new CancellationException();
        }
        try {
            return PictureImage.of(reader.read(shots.get(shot).middle(), size.width(), size.height()));
        } catch (MediaException e) {
            LOG.debug("No still of shot {} of {}", shot + 1, video.file(), e);
            missing++;
            return null;
        }
    }

    /// How many of the stills read so far could not be decoded.
    int missing() {
        return missing;
    }

    @Override
    public void close() {
        reader.close();
    }
}
