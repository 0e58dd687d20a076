package org.frameseek.ui.player;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.image.Image;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.ui.picture.Images;
import org.frameseek.ui.task.Coalesced;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The exact single frames of one video for display. Only the newest request is read, so a held key or a fast pointer
/// never builds up a queue. Called on the JavaFX thread; reads on the lane `STILL`.
final class Stills implements AutoCloseable {
    /// Larger pictures are scaled down for the screen, but not for export.
    private static final int MAX_WIDTH = 3840;
    private static final int MAX_HEIGHT = 2160;
    private static final long CACHED_PIXELS = 24_000_000;
    /// Stepping backwards decodes from the keyframe each time, so the frames in between are cached too.
    private static final int BACKWARD_BATCH = 6;
    /// This close to a keyframe, the exact frame is read as fast as a hand moves.
    private static final int NEAR_KEYFRAME = 12;
    private static final int NONE = -1;

    private final Tasks tasks;
    private final Video video;
    private final ObjIntConsumer<Image> shown;
    private final Consumer<Exception> failed;
    private final Map<Integer, Image> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final Coalesced reads = new Coalesced(this::readWanted);
    private long recentPixels;
    private int wanted = NONE;
    /// Whether the frame being read is cached but no longer shown.
    private boolean unwanted;
    private int lastRead = NONE;
    private boolean closed;
    /// Used on the lane only.
    private @Nullable StillReader reader;

    Stills(Tasks tasks, Video video, ObjIntConsumer<Image> shown, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.video = video;
        this.shown = shown;
        this.failed = failed;
    }

    /// Shows this frame as soon as it is available, unless another is requested first.
    void request(int frame) {
        var known = recent.get(frame);
        if (known != null) {
            cancel();
            shown.accept(known, frame);
            return;
        }
        wanted = frame;
        reads.run();
    }

    /// Shows this frame if it is available at once, otherwise the keyframe before it.
    void requestNear(int frame) {
        int keyframe = video.frames().keyframeBefore(frame);
        request(recent.containsKey(frame) || frame - keyframe <= NEAR_KEYFRAME ? frame : keyframe);
    }

    /// Cancels the request. A picture being read is cached but not shown.
    void cancel() {
        wanted = NONE;
        unwanted = true;
    }

    boolean has(int frame) {
        return recent.containsKey(frame);
    }

    /// Reads a frame at full size.
    void read(int frame, Consumer<Picture> ready, Consumer<Exception> problem) {
        tasks.run(Tasks.Lane.STILL, () -> reader().read(frame), ready, problem);
    }

    private void readWanted(Runnable ended) {
        if (wanted == NONE || closed) {
            ended.run();
            return;
        }
        int frame = wanted;
        int first = firstToRead(frame);
        wanted = NONE;
        unwanted = false;
        tasks.run(Tasks.Lane.STILL, () -> readRange(first, frame), images -> {
            lastRead = frame;
            images.forEach(this::remember);
            if (!unwanted && !closed) {
                shown.accept(images.get(frame), frame);
            }
            ended.run();
        }, cause -> {
            if (!unwanted && !closed) {
                failed.accept(cause);
            }
            ended.run();
        });
    }

    private int firstToRead(int frame) {
        FrameTable frames = video.frames();
        boolean backwards = frame == lastRead - 1;
        return backwards ? Math.max(frames.keyframeBefore(frame), frame - BACKWARD_BATCH + 1) : frame;
    }

    private Map<Integer, Image> readRange(int first, int last) throws Exception {
        var images = new LinkedHashMap<Integer, Image>();
        for (int frame = first; frame <= last; frame++) {
            images.put(frame, Images.of(reader().read(frame, MAX_WIDTH, MAX_HEIGHT)));
        }
        return images;
    }

    private StillReader reader() throws Exception {
        if (reader == null) {
            reader = StillReader.open(video);
        }
        return reader;
    }

    private void remember(int frame, Image image) {
        if (recent.put(frame, image) == null) {
            recentPixels += pixels(image);
        }
        var oldest = recent.values().iterator();
        while (recentPixels > CACHED_PIXELS && recent.size() > 1) {
            recentPixels -= pixels(oldest.next());
            oldest.remove();
        }
    }

    private static long pixels(Image image) {
        return (long) image.getWidth() * (long) image.getHeight();
    }

    @Override
    public void close() {
        closed = true;
        recent.clear();
        tasks.run(Tasks.Lane.STILL, () -> {
            if (reader != null) {
                reader.close();
                reader = null;
            }
            return null;
        }, nothing -> { }, failed);
    }
}
