package org.frameseek.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.frameseek.archive.search.ShotBlock.Candidate;

/// An exact scan of all shots, which stay in the executors' memory until it is closed. Where memory is short they go to
/// the executors' disks; when an executor is lost, others read its share of the table again.
final class ShotScan implements AutoCloseable {
    private final JavaRDD<ShotBlock> blocks;

    /// @param shots with the columns `index` and `vectors`
    /// @param dimension length of a vector
    ShotScan(Dataset<Row> shots, int dimension) {
        blocks = shots.select("index", "vectors").javaRDD()
                .mapPartitions(rows -> List.of(ShotBlock.of(rows, dimension)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /// How many videos have shots. Reads the table, if this is the first call of any.
    int videos() {
        return (int) blocks.flatMap(block -> List.of(block.indexes()).iterator()).distinct().count();
    }

    /// How many vectors are scanned.
    long vectors() {
        return blocks.map(block -> (long) block.rows()).fold(0L, Long::sum);
    }

    /// The videos whose best shots score highest.
    ///
    /// @param questions vectors of unit length
    /// @param count the largest number of videos per question
    /// @return one list per question, best first
    List<List<Candidate>> best(float[][] questions, int count) {
        var lists = blocks.map(block -> {
            var best = new ArrayList<List<Candidate>>();
            for (var question : questions) {
                best.add(block.best(question, count));
            }
            return best;
        }).collect();
        var merged = new ArrayList<List<Candidate>>();
        for (int i = 0; i < questions.length; i++) {
            int question = i;
            var all = new TreeSet<Candidate>();
            lists.forEach(list -> all.addAll(list.get(question)));
            merged.add(all.stream().limit(count).toList());
        }
        return merged;
    }

    @Override
    public void close() {
        blocks.unpersist();
    }
}
