package org.frameseek.archive;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.frameseek.archive.index.ModelSource;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import picocli.CommandLine.Option;

/// The options that choose a model.
final class ModelLocation {
    @Option(names = "--model", paramLabel = "URI", required = true,
            description = "Folder of the model, on a file system that all executors reach.")
    private String uri;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda", description = "Where to run the model. Default: auto.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(names = "--precision", paramLabel = "auto|fp32|fp16|bf16|int8",
            description = "In which precision. Default: auto, the fastest that keeps the scores.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    /// The model as executors load it, with as many threads as a task has processors.
    ModelSource forTasks(SparkConf settings) {
        return new ModelSource(uri, device, precision, settings.getInt("spark.task.cpus", 1), 0);
    }

    /// Loads the model in this process.
    Model load(Configuration configuration) throws ArchiveException, EncoderException {
        var source = new ModelSource(uri, device, precision, 0, 0);
        try {
            var scratch = Files.createTempDirectory("frameseek-model");
            try {
                // The weights are read while it loads; texts are looked up later, from a file that is still open.
                return source.load(LocalFile.of(uri, configuration, scratch).path());
            } finally {
                LocalFile.delete(scratch);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException("archive.unreachable", e, uri, ArchiveException.reason(e));
        }
    }
}
