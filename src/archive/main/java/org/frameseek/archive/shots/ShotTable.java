package org.frameseek.archive.shots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.index.IndexException;
import org.frameseek.index.VideoIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The table of shots: Parquet, in folders by run and model. An index that the table holds already is not read again.
///
/// @param model digest of the model, the end of its indexes' names
public record ShotTable(SparkSession spark, ArchiveFolder archive, String model) {
    private static final Logger LOG = LoggerFactory.getLogger(ShotTable.class);
    /// About three vectors a shot; packaging/ARCHIVE.md has what it misses.
    private static final Cover COVER = new Cover(8, 0.98f);
    private static final int INDEXES_PER_FILE = 64;
    public static final StructType SCHEMA = new StructType()
            .add("index", DataTypes.StringType, false)
            .add("video", DataTypes.StringType, false)
            .add("shot", DataTypes.IntegerType, false)
            .add("first", DataTypes.IntegerType, false)
            .add("last", DataTypes.IntegerType, false)
            .add("start", DataTypes.DoubleType, false)
            .add("end", DataTypes.DoubleType, false)
            .add("frames", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
            .add("vectors", DataTypes.BinaryType, false);

    /// Adds the shots of the archive's indexes that the table lacks.
    ///
    /// @return how many indexes were added
    public int update(String run) throws ArchiveException {
        var hadoop = spark.sparkContext().hadoopConfiguration();
        var missing = new ArrayList<>(archive.indexes(hadoop).stream().filter(name -> name.endsWith(model)).toList());
        missing.removeAll(indexes());
        if (missing.isEmpty()) {
            return 0;
        }
        missing.sort(null);
        var context = new JavaSparkContext(spark.sparkContext());
        var configuration = context.broadcast(new SerializableConfiguration(hadoop));
        var folder = archive;
        var rows = context.parallelize(missing, Math.ceilDiv(missing.size(), INDEXES_PER_FILE))
                .flatMap(name -> rows(name, folder, configuration));
        spark.createDataFrame(rows, SCHEMA).write().mode(SaveMode.Append).option("compression", "zstd")
                .parquet(new org.apache.hadoop.fs.Path(archive.shots(), "run=" + run + "/model=" + model).toString());
        return missing.size();
    }

    /// The names of the indexes whose shots are in the table.
    private Set<String> indexes() throws ArchiveException {
        if (!exists()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        read().select("index").distinct().collectAsList().forEach(row -> names.add(row.getString(0)));
        return names;
    }

    public boolean exists() throws ArchiveException {
        try {
            var path = new org.apache.hadoop.fs.Path(archive.shots());
            return path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path);
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException("archive.output", e, archive.uri(), ArchiveException.reason(e));
        }
    }

    /// The model's shots.
    public Dataset<Row> read() {
        return spark.read().schema(SCHEMA.add("run", DataTypes.StringType).add("model", DataTypes.StringType))
                .parquet(archive.shots()).where(functions.col("model").equalTo(model));
    }

    private static Iterator<Row> rows(String name, ArchiveFolder archive,
            Broadcast<SerializableConfiguration> configuration) throws IOException {
        var scratch = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()).toAbsolutePath(), "shots");
        try (var local = LocalFile.of(archive.index(name), configuration.value().value(), scratch);
                var index = VideoIndex.open(local.path())) {
            return rows(name, index).iterator();
        } catch (IndexException e) {
            // Indexing finds it too, and replaces it.
            LOG.warn("no shots: {}", e.getMessage());
            return List.<Row>of().iterator();
        } finally {
            LocalFile.delete(scratch);
        }
    }

    private static List<Row> rows(String name, VideoIndex index) {
        var rows = new ArrayList<Row>();
        var table = index.frames();
        for (var covered : CoveredShot.of(index, COVER)) {
            var shot = covered.shot();
            rows.add(RowFactory.create(name, index.header().source().path(), rows.size(), shot.first(), shot.last(),
                    table.seconds(shot.first()), table.seconds(shot.last()),
                    covered.frames(), covered.vectors()));
        }
        return rows;
    }
}
