package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.frameseek.media.JpegWriter;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillCaption;
import org.frameseek.media.StillName;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;

/// Saves the best frame of each moment into a folder, replacing nothing.
final class MatchExport implements AutoCloseable {
    private static final int QUALITY = 95;

    private final Video video;
    private final StillReader stills;
    private final Path folder;
    private final String model;

    private MatchExport(Video video, Path folder, String model) throws MediaException {
        this.video = video;
        this.stills = StillReader.open(video);
        this.folder = folder;
        this.model = model;
    }

    static MatchExport open(Path video, Path folder, String model) throws MediaException {
        return new MatchExport(Video.open(video), folder, model);
    }

    /// Makes the folder, so that long work is not begun in vain.
    static void prepare(Path folder) throws MediaException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MediaException("media.cannot-write", folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new MediaException("media.cannot-write", folder);
        }
    }

    MatchReport save(MatchReport report) throws MediaException {
        var matches = new ArrayList<MatchReport.Match>();
        for (var match : report.matches()) {
            var caption = new StillCaption(
                    video.file().getFileName().toString(), match.frame(), match.pts(), video.frames().timeBase(),
                    match.timecode(), report.query(), match.score(), model);
            var target = StillName.free(folder.resolve(JpegWriter.defaultName(caption)));
            JpegWriter.write(stills.read(match.frame()), caption, target, QUALITY, false);
            matches.add(match.exportedTo(target));
        }
        return report.withMatches(matches);
    }

    @Override
    public void close() {
        stills.close();
    }
}
