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
record MatchExport(Path video, Path folder, String model) {
    private static final int QUALITY = 95;

    MatchReport save(MatchReport report) throws MediaException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MediaException("media.cannot-write", folder, e);
        }
        var opened = Video.open(video);
        var matches = new ArrayList<MatchReport.Match>();
        try (var stills = StillReader.open(opened)) {
            for (var match : report.matches()) {
                var caption = new StillCaption(
                        video.getFileName().toString(), match.frame(), match.pts(), opened.frames().timeBase(),
                        match.timecode(), report.query(), match.score(), model);
                var target = StillName.free(folder.resolve(JpegWriter.defaultName(caption)));
                JpegWriter.write(stills.read(match.frame()), caption, target, QUALITY, false);
                matches.add(match.exportedTo(target));
            }
        }
        return report.withMatches(matches);
    }
}
