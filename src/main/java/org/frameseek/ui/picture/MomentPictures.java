package org.frameseek.ui.picture;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.frameseek.library.Videos;
import org.frameseek.media.StillReader;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small pictures of single frames of many videos. The last ones shown are cached.
public final class MomentPictures {
    private static final Logger LOG = LoggerFactory.getLogger(MomentPictures.class);
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final int KEPT = 300;
    private static final Tasks.Handle NOTHING_TO_CANCEL = () -> { };

    private final Videos videos;
    private final Tasks tasks;
    private final Map<Place, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Image> eldest) {
            return size() > KEPT;
        }
    };

    private record Place(Path video, int frame) {
    }

    public MomentPictures(Videos videos, Tasks tasks) {
        this.videos = videos;
        this.tasks = tasks;
    }

    /// @param ready receives the picture, immediately if it is cached; never called if the frame cannot be read
    public Tasks.Handle request(Path video, int frame, Consumer<Image> ready) {
        var place = new Place(video, frame);
        var image = kept.get(place);
        if (image != null) {
            ready.accept(image);
            return NOTHING_TO_CANCEL;
        }
        return tasks.run(Lane.PICTURE, () -> read(place), read -> {
            kept.put(place, read);
            ready.accept(read);
        }, failure -> LOG.info("No picture of {}", place, failure));
    }

    private Image read(Place place) throws Exception {
        try (var reader = StillReader.open(videos.open(place.video()).video())) {
            return Images.of(reader.read(place.frame(), WIDTH, HEIGHT));
        }
    }
}
