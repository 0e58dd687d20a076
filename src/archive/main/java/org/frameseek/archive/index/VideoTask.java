package org.frameseek.archive.index;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/// Indexes one video, or a section of one, on an executor and publishes the result. A bad video is an outcome, not a
/// failure of the task.
///
/// The first attempt runs in the executor. When that process was lost, the video may be the cause: every further
/// attempt runs in a process of its own, which only the video can end.
///
/// @param digest the model's part of an index's name
/// @param longest frames that one task indexes
final class VideoTask extends AbstractFunction2<TaskContext, Iterator<Assignment>, Outcome> implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(VideoTask.class);
    /// Attempts before a failure that another machine might not have is taken for final.
    private static final int MACHINES = 3;
    private static final Set<String> OF_MACHINE = Set.of(
            "model.engine", "index.disk-full", "index.write", "index.folder", "archive.other-model");

    private final Broadcast<SerializableConfiguration> hadoop;
    private final ArchiveFolder archive;
    private final ModelSource model;
    private final String digest;
    private final int longest;

    VideoTask(Broadcast<SerializableConfiguration> hadoop, ArchiveFolder archive, ModelSource model, String digest,
            int longest) {
        this.hadoop = hadoop;
        this.archive = archive;
        this.model = model;
        this.digest = digest;
        this.longest = longest;
    }

    @Override
    public Outcome apply(TaskContext context, Iterator<Assignment> assignments) {
        try {
            return run(assignments.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("interrupted");
        }
    }

    private Outcome run(Assignment work) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var number = TaskContext.get().attemptNumber();
        var own = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath();
        var scratch = Files.createTempDirectory(own, "video");
        try {
            var mine = model.on(GraphicsCard.of(TaskContext.get(), System.getenv("CUDA_VISIBLE_DEVICES")));
            var attempt = new Attempt(archive, mine, digest, longest, hadoop.value().value(), own, scratch);
            var part = run(work, attempt, number).of(work.step());
            return part.of(work.video(), (System.nanoTime() - started) / 1e9, Attempt.host(), number);
        } catch (CancellationException e) {
            throw new TaskKilledException("another attempt was faster, or the job was stopped");
        } finally {
            LocalFile.delete(scratch);
        }
    }

    private static Outcome.Part run(Assignment work, Attempt attempt, int number)
            throws IOException, InterruptedException {
        var video = work.video().uri();
        try {
            return attempt.run(work, number > 0);
        } catch (IOException | UncheckedIOException e) {
            if (number + 1 < MACHINES) {
                throw e;
            }
            var failure = new ArchiveException("archive.unreachable", e, video, ArchiveException.reason(e));
            return Outcome.Part.failed(failure.code(), failure.getMessage());
        } catch (UserException e) {
            LOG.info("{}", video, e);
            if (OF_MACHINE.contains(e.code()) && number + 1 < MACHINES) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            return Outcome.Part.failed(e.code(), e.getMessage());
        }
    }
}
