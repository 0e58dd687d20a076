package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.media.FrameTable;

/// The vectors of a video's frames, memory-mapped. Any thread may read rows while one thread writes others.
public final class VideoIndex implements AutoCloseable {
    private final IndexFile file;

    VideoIndex(IndexFile file) {
        this.file = file;
    }

    /// @throws IndexException when the file is not a valid index
    public static VideoIndex open(Path file) throws IndexException {
        return new VideoIndex(IndexFile.open(file));
    }

    public Path file() {
        return file.file();
    }

    public IndexHeader header() {
        return file.header();
    }

    /// The video's frames; no need to scan the video again.
    public FrameTable frames() {
        return file.table();
    }

    /// True when the rows are those of these frames. Decoding may have corrected the frames since.
    public boolean isOf(FrameTable frames) {
        return frames().isSameAs(frames);
    }

    public int dimension() {
        return file.rows().dimension();
    }

    /// In any state other than [FrameState#ABSENT], every thread can read the row's vector.
    public FrameState state(int frame) {
        return file.rows().state(frame);
    }

    /// The frame that supplies this frame's vector: itself unless it is [FrameState#REUSED].
    public int twin(int frame) {
        return file.rows().twin(frame);
    }

    /// Number of frames in a state other than [FrameState#ABSENT].
    public int indexed() {
        return frames().frames() - count(FrameState.ABSENT);
    }

    /// Number of frames in this state.
    public int count(FrameState state) {
        int count = 0;
        for (int frame = 0; frame < frames().frames(); frame++) {
            if (file.rows().state(frame) == state) {
                count++;
            }
        }
        return count;
    }

    /// True when the frame has a vector. Absent frames have none, and damaged ones that cannot be decoded have none
    /// either.
    public boolean hasVector(int frame) {
        return switch (file.rows().state(frame)) {
            case ABSENT -> false;
            case OWN, REUSED -> true;
            case DAMAGED -> file.rows().hasVector(frame);
        };
    }

    /// Number of frames that have a vector.
    public int decoded() {
        int count = 0;
        for (int frame = 0; frame < frames().frames(); frame++) {
            if (hasVector(frame)) {
                count++;
            }
        }
        return count;
    }

    /// True when every frame that can be decoded has been indexed.
    public boolean complete() {
        return count(FrameState.ABSENT) == 0;
    }

    /// True when no row has the vector of a near duplicate; see [Reuse#NEAR].
    public boolean exact() {
        return IntStream.range(0, file.rows().count()).noneMatch(file.rows()::isNear);
    }

    /// True when every row matches its checksum. Reads the whole index.
    public boolean intact() {
        return problems().isEmpty();
    }

    /// The problems of the rows, one sentence each. Reads the whole index.
    public List<String> problems() {
        return new IndexCheck(file).problems();
    }

    /// Stores the current file of the video. The header of this object stays as it was read.
    ///
    /// @throws IndexException when the file cannot be written
    public void noteSource(VideoSource video) throws IndexException {
        try (var writable = IndexFile.openWritable(file())) {
            writable.putSource(video);
        }
    }

    /// Half-precision vectors, `frames × dimension`, row-major, little-endian. Read only. A row of zeros means no
    /// vector.
    public MemorySegment embeddings() {
        return file.rows().embeddings();
    }

    /// Call only when no thread reads rows.
    @Override
    public void close() {
        file.close();
    }
}
