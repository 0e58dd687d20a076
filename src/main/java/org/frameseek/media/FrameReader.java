package org.frameseek.media;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;

/// Decodes the frames of a video in presentation order, each once, and delivers them at an encoder's input size.
/// Decodes some frames ahead, so that several are scaled side by side. Use from one thread at a time; the work itself
/// uses several.
public final class FrameReader implements AutoCloseable {
    private static final int MOST_AHEAD = 16;
    /// Of all pictures ahead: four of 4K.
    private static final int MOST_PIXELS = 1 << 25;

    private final Video video;
    private final PictureSpec spec;
    private final int firstFrame;
    private final FrameSource source;
    private final List<ScalingTask> tasks = new ArrayList<>();
    /// The last one used comes first, so that few grow to the size of the largest pictures.
    private final Deque<ScalingTask> idle = new ArrayDeque<>();
    private final int mostAhead;
    private final Queue<Entry> ahead = new ArrayDeque<>();
    /// A damaged file can use one time twice.
    private final BitSet delivered = new BitSet();
    private @Nullable Entry current;
    /// The last entry made.
    private @Nullable Entry last;
    /// How many entries ahead there is room for, going by the last picture.
    private int reach;
    private int nameless;
    private int repeated;

    /// A decoded frame. Equal ones in a row share a task: most pictures of slides and screen recordings are equal, and
    /// comparing them costs less than scaling them.
    ///
    /// @param frame the position in the frame table, or -1 at the end
    private record Entry(
            int frame, boolean damaged, boolean inHardware, int unforetold, @Nullable ScalingTask picture) { }

    private FrameReader(Video video, PictureSpec spec, int firstFrame, int mostAhead, FrameSource source) {
        this.video = video;
        this.spec = spec;
        this.firstFrame = firstFrame;
        this.source = source;
        this.mostAhead = mostAhead;
    }

    /// Starts at `firstFrame` and decodes from the keyframe that it needs.
    public static FrameReader open(Video video, PictureSpec spec, int firstFrame) throws MediaException {
        return open(video, spec, firstFrame, null);
    }

    /// @param hardware decodes where it can, if there is one
    public static FrameReader open(Video video, PictureSpec spec, int firstFrame, @Nullable HardwareDecoding hardware)
            throws MediaException {
        int useful = Math.min(MOST_AHEAD, Runtime.getRuntime().availableProcessors());
        return new FrameReader(video, spec, firstFrame, useful, FrameSource.open(video, hardware));
    }

    /// The same, without decoding a frame before it is asked for.
    public static FrameReader stepwise(Video video, PictureSpec spec, int firstFrame) throws MediaException {
        return new FrameReader(video, spec, firstFrame, 1, FrameSource.open(video));
    }

    /// Goes to the next frame that can be decoded.
    ///
    /// @return its position in the frame table, or -1 at the end of the readable part
    /// @throws MediaException when no frame of the whole video can be decoded
    public int next() throws MediaException {
        while (last == null || last.frame() >= 0 && (ahead.isEmpty() || ahead.size() < reach)) {
            ahead.add(entry(decode()));
        }
        return ahead.isEmpty() ? last.frame() : take(ahead.remove());
    }

    private int decode() throws MediaException {
        boolean first = last == null;
        int frame = first && firstFrame > 0 ? source.seek(firstFrame) : source.next();
        if (first) {
            // What comes before the first frame was cut off from what it needs.
            nameless = source.nameless();
        }
        while (frame >= 0 && (frame < firstFrame || delivered.get(frame))) {
            repeated += delivered.get(frame) ? 1 : 0;
            frame = source.next();
        }
        if (frame >= 0) {
            delivered.set(frame);
        } else if (firstFrame == 0 && delivered.isEmpty()) {
            throw new MediaException("media.undecodable", video.file());
        }
        return frame;
    }

    /// Makes a frame the current one, or the next that can be decoded. Do not mix with [#next].
    ///
    /// @return the position reached, or -1 when no frame from there on can be decoded
    public int seek(int frame) throws MediaException {
        return take(entry(source.seek(frame)));
    }

    private Entry entry(int frame) {
        last = new Entry(frame, source.damaged(), source.inHardware(), source.nameless() - nameless + repeated,
                frame < 0 ? null : picture(source.frame()));
        return last;
    }

    private ScalingTask picture(AVFrame frame) {
        var picture = DecodedPicture.of(frame, source.geometry());
        reach = Math.clamp(MOST_PIXELS / picture.pixels(), 1, mostAhead);
        var before = last == null ? null : last.picture();
        if (before != null && before.isOf(picture)) {
            picture.close();
            return before;
        }
        var task = idle.poll();
        if (task == null) {
            task = new ScalingTask(video.file(), spec);
            tasks.add(task);
        }
        task.begin(picture);
        return task;
    }

    private int take(Entry entry) {
        var before = current == null ? null : current.picture();
        if (before != null && before != entry.picture()) {
            idle.push(before);
        }
        current = entry;
        return entry.frame();
    }

    /// Number of pictures so far that the frame table does not foretell.
    public int unforetold() {
        return current == null ? 0 : current.unforetold();
    }

    /// True when the decoder reported errors in the current frame, or in one that it is predicted from.
    public boolean damaged() {
        return current != null && current.damaged();
    }

    /// True when hardware decoded the current frame.
    public boolean inHardware() {
        return current != null && current.inHardware();
    }

    /// Writes the current frame at the buffer's position, as [PictureSpec] describes, and advances the buffer.
    public void copyTo(ByteBuffer rgb) throws MediaException {
        var entry = Objects.requireNonNull(current, "no frame yet");
        Objects.requireNonNull(entry.picture(), "after the end").copyTo(rgb);
    }

    @Override
    public void close() {
        tasks.forEach(ScalingTask::close);
        source.close();
    }
}
