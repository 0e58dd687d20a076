package org.frameseek.ui.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small pictures of one video's frames. The last ones shown are cached. The reader belongs to the lane for thumbnails.
public final class Thumbnails {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 136;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final int KEPT = 200;
    private static final Tasks.Handle NOTHING_TO_CANCEL = () -> { };

    private final Tasks tasks;
    private final Map<Integer, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Reading reading;

    /// A video and its reader, which is opened, used and closed on the lane only.
    private static final class Reading {
        private final Video video;
        private @Nullable StillReader reader;

        Reading(Video video) {
            this.video = video;
        }

        Image read(int frame) throws MediaException {
            if (reader == null) {
                reader = StillReader.open(video);
            }
            return Images.of(reader.read(frame, WIDTH, HEIGHT));
        }

        @Nullable Void close() {
            if (reader != null) {
                reader.close();
            }
            return null;
        }
    }

    public Thumbnails(Tasks tasks) {
        this.tasks = tasks;
    }

    /// From now on, requests refer to this video; null for none.
    public void show(@Nullable Video video) {
        kept.clear();
        if (reading != null) {
            tasks.run(Lane.THUMBNAIL, reading::close, _ -> { }, failure -> LOG.warn("Reader not closed", failure));
        }
        reading = video == null ? null : new Reading(video);
    }

    /// @param ready receives the picture, immediately if it is cached; null when the frame cannot be read or another
    ///     video is shown by then
    public Tasks.Handle request(int frame, Consumer<@Nullable Image> ready) {
        var image = kept.get(frame);
        if (image != null) {
            ready.accept(image);
            return NOTHING_TO_CANCEL;
        }
        if (reading == null) {
            ready.accept(null);
            return NOTHING_TO_CANCEL;
        }
        var from = reading;
        return tasks.run(Lane.THUMBNAIL, () -> from.read(frame), read -> {
            if (from == reading) {
                kept.put(frame, read);
                ready.accept(read);
            } else {
                ready.accept(null);
            }
        }, failure -> {
            LOG.info("No thumbnail of frame {}", frame, failure);
            ready.accept(null);
        });
    }
}
