package org.frameseek.ui.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.frameseek.library.Videos;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One small picture per video, stored in files named by the video's content. Reading a frame for each row of a long
/// list would take minutes.
public final class Posters {
    private static final Logger LOG = LoggerFactory.getLogger(Posters.class);
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final int QUALITY = 85;
    /// The first frames of a film are often black.
    private static final double PLACE = 0.2;

    private final Path folder;
    private final Videos videos;
    private final Tasks tasks;
    private final Map<ContentKey, Image> shown = new HashMap<>();
    /// By file: a moved video is requested again from its new place.
    private final Map<Path, List<Consumer<Image>>> waiting = new HashMap<>();

    public Posters(Path folder, Videos videos, Tasks tasks) {
        this.folder = folder;
        this.videos = videos;
        this.tasks = tasks;
    }

    /// @param key null until the file has been read
    /// @param ready receives the picture, immediately if it was shown before; never called if there is none
    public void request(Path file, @Nullable ContentKey key, Consumer<Image> ready) {
        if (key == null) {
            return;
        }
        if (shown.containsKey(key)) {
            ready.accept(shown.get(key));
            return;
        }
        var others = waiting.get(file);
        if (others != null) {
            others.add(ready);
            return;
        }
        waiting.put(file, new ArrayList<>(List.of(ready)));
        // A failed poster is not requested again, because its list of waiters stays.
        tasks.run(Lane.POSTER, () -> load(file, key), image -> {
            shown.put(key, image);
            waiting.remove(file).forEach(waiter -> waiter.accept(image));
        }, failure -> {
            LOG.info("No poster of {}", file, failure);
            waiting.get(file).clear();
        });
    }

    private Image load(Path video, ContentKey key) throws Exception {
        var poster = folder.resolve(key.hex() + ".jpg");
        if (!Files.exists(poster)) {
            try (var reading = videos.reading(video)) {
                if (reading.isSuspect()) {
                    throw new IndexException(IndexException.Fault.CRASHED, video);
                }
                make(videos.open(video).video(), poster);
            }
        }
        return new Image(poster.toUri().toString(), WIDTH, HEIGHT, true, true);
    }

    private static void make(Video video, Path file) throws Exception {
        Files.createDirectories(file.getParent());
        int frame = (int) (video.frames().frames() * PLACE);
        try (var reader = StillReader.open(video)) {
            new StillWriter(StillFormat.JPG, QUALITY).write(reader.read(frame, WIDTH, HEIGHT),
                    Still.of(video, frame).caption(), new OutputGate(List.of()).file(file, true, OutputKind.JPG));
        }
    }
}
