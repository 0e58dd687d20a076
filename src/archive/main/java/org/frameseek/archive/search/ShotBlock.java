package org.frameseek.archive.search;

import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.frameseek.search.RowScan;

/// The shots of many videos in the memory of an executor, laid out for a scan.
///
/// @param indexes names of the videos' indexes
/// @param ends end of each video's rows
/// @param halves `rows × dimension` numbers in half precision
record ShotBlock(String[] indexes, int[] ends, short[] halves, int dimension) implements Serializable {
    /// Rows per call of the scan: their scores stay in the processor's cache.
    private static final int CHUNK = 4096;

    /// The best shot of a video.
    record Candidate(String index, float score) implements Serializable, Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int order = Float.compare(other.score, score);
            return order == 0 ? index.compareTo(other.index) : order;
        }
    }

    /// @param rows of the columns `index` and `vectors`
    static ShotBlock of(Iterator<Row> rows, int dimension) {
        var videos = new LinkedHashMap<String, List<byte[]>>();
        rows.forEachRemaining(row -> videos.computeIfAbsent(row.getString(0), _ -> new ArrayList<>())
                .add(row.getAs(1)));
        long numbers = videos.values().stream().flatMap(List::stream).mapToLong(vectors -> vectors.length / 2).sum();
        var halves = new short[Math.toIntExact(numbers)];
        var ends = new int[videos.size()];
        int video = 0;
        int at = 0;
        for (var shots : videos.values()) {
            for (var vectors : shots) {
                ByteBuffer.wrap(vectors).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                        .get(halves, at, vectors.length / 2);
                at += vectors.length / 2;
            }
            ends[video++] = at / dimension;
        }
        return new ShotBlock(videos.keySet().toArray(String[]::new), ends, halves, dimension);
    }

    int rows() {
        return halves.length / dimension;
    }

    /// The videos that score best, best first.
    ///
    /// @param question of unit length
    List<Candidate> best(float[] question, int count) {
        NavigableSet<Candidate> best = new TreeSet<>();
        var scores = scores(question);
        int start = 0;
        for (int video = 0; video < indexes.length; video++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int row = start; row < ends[video]; row++) {
                most = Math.max(most, scores[row]);
            }
            start = ends[video];
            best.add(new Candidate(indexes[video], most));
            if (best.size() > count) {
                best.pollLast();
            }
        }
        return List.copyOf(best);
    }

    private float[] scores(float[] question) {
        var rows = MemorySegment.ofArray(halves);
        var scores = new float[rows()];
        for (int from = 0; from < scores.length; from += CHUNK) {
            RowScan.dot(rows, question, from, Math.min(scores.length, from + CHUNK), scores);
        }
        return scores;
    }
}
