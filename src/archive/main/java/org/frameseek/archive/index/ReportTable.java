package org.frameseek.archive.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.frameseek.archive.index.Outcome.State;
import org.frameseek.archive.store.FoundVideo;

/// The table of what became of each video: Parquet, one folder per run, so that two runs never write one folder. Tells
/// later runs what is done.
///
/// @param folder URI of the table
/// @param model digest of the model
record ReportTable(SparkSession spark, String folder, String model) {
    private static final StructType SCHEMA = new StructType()
            .add("video", DataTypes.StringType, false)
            .add("bytes", DataTypes.LongType, false)
            .add("modified", DataTypes.LongType, false)
            .add("model", DataTypes.StringType, false)
            .add("state", DataTypes.StringType, false)
            .add("index", DataTypes.StringType)
            .add("frames", DataTypes.IntegerType, false)
            .add("seconds", DataTypes.DoubleType, false)
            .add("error", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("host", DataTypes.StringType, false)
            .add("attempt", DataTypes.IntegerType, false);

    /// Adds outcomes. They show at once or, if this fails, not at all.
    void add(List<Outcome> outcomes, String run) {
        if (outcomes.isEmpty()) {
            return;
        }
        var rows = outcomes.stream().map(this::row).toList();
        spark.createDataFrame(rows, SCHEMA).coalesce(1)
                .write().mode(SaveMode.Append).parquet(new Path(folder, "run=" + run).toString());
    }

    private Row row(Outcome outcome) {
        var video = outcome.video();
        return RowFactory.create(video.uri(), video.bytes(), video.modified(), model, outcome.state().name(),
                outcome.index(), outcome.frames(), outcome.seconds(), outcome.error(), outcome.message(),
                outcome.host(), outcome.attempt());
    }

    /// The last outcome of each file that has one under this model.
    Map<FoundVideo, Outcome> known() throws IOException {
        var path = new Path(folder);
        var known = new HashMap<FoundVideo, Outcome>();
        if (!path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
            return known;
        }
        // A run's name starts with its time.
        for (var row : spark.read().schema(SCHEMA.add("run", DataTypes.StringType)).parquet(folder)
                .where(functions.col("model").equalTo(model)).orderBy("run").collectAsList()) {
            var outcome = outcome(row);
            known.put(outcome.video(), outcome);
        }
        return known;
    }

    private static Outcome outcome(Row row) {
        var video = new FoundVideo(row.getString(0), row.getLong(1), row.getLong(2));
        return new Outcome(video, State.valueOf(Objects.requireNonNull(row.getString(4))), row.getString(5),
                row.getInt(6), row.getDouble(7), row.getString(8), row.getString(9), row.getString(10),
                row.getInt(11));
    }
}
