package org.frameseek.archive.index;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.FoundVideo;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/// Indexes one video on an executor and publishes the index. A bad video is an outcome, not a failure of the task.
///
/// The first attempt runs in the executor. When that process was lost, the video may be the cause: every further
/// attempt runs in a process of its own, which only the video can end.
///
/// @param digest the model's part of an index's name
final class VideoTask extends AbstractFunction2<TaskContext, Iterator<FoundVideo>, Outcome> implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(VideoTask.class);
    /// Attempts before a failure that another machine might not have is taken for final.
    private static final int MACHINES = 3;
    private static final Set<String> OF_MACHINE = Set.of(
            "model.engine", "index.disk-full", "index.write", "index.folder", "archive.other-model");

    private final Broadcast<SerializableConfiguration> hadoop;
    private final ArchiveFolder archive;
    private final ModelSource model;
    private final String digest;

    VideoTask(Broadcast<SerializableConfiguration> hadoop, ArchiveFolder archive, ModelSource model, String digest) {
        this.hadoop = hadoop;
        this.archive = archive;
        this.model = model;
        this.digest = digest;
    }

    @Override
    public Outcome apply(TaskContext context, Iterator<FoundVideo> videos) {
        try {
            return index(videos.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("interrupted");
        }
    }

    private Outcome index(FoundVideo video) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var attempt = TaskContext.get().attemptNumber();
        var own = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath();
        var scratch = Files.createTempDirectory(own, "video");
        try {
            var part = index(video, own, scratch, attempt);
            return part.of(video, (System.nanoTime() - started) / 1e9, host(), attempt);
        } catch (CancellationException e) {
            throw new TaskKilledException("another attempt was faster, or the job was stopped");
        } finally {
            LocalFile.delete(scratch);
        }
    }

    private Outcome.Part index(FoundVideo video, Path own, Path scratch, int attempt)
            throws IOException, InterruptedException {
        var configuration = hadoop.value().value();
        try (var local = LocalFile.of(video.uri(), configuration, scratch)) {
            var part = attempt == 0
                    ? here(video, local, own, scratch, configuration)
                    : apart(video, local, own, scratch, configuration);
            var name = part.index();
            if (name == null) {
                return part;
            }
            if (!name.endsWith(digest)) {
                throw new ArchiveException("archive.other-model", null, model.uri(), host());
            }
            if (part.state() == Outcome.State.INDEXED) {
                archive.publish(scratch.resolve(name + ".safetensors"), name, configuration);
            }
            return part;
        } catch (IOException | UncheckedIOException e) {
            if (attempt + 1 < MACHINES) {
                throw e;
            }
            var failure = new ArchiveException("archive.unreachable", e, video.uri(), ArchiveException.reason(e));
            return Outcome.Part.failed(failure.code(), failure.getMessage());
        } catch (UserException e) {
            LOG.info("{}", video.uri(), e);
            if (OF_MACHINE.contains(e.code()) && attempt + 1 < MACHINES) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            return Outcome.Part.failed(e.code(), e.getMessage());
        }
    }

    private Outcome.Part here(FoundVideo video, LocalFile local, Path own, Path scratch, Configuration configuration)
            throws IOException, UserException {
        var loaded = ExecutorModel.of(model, configuration, own);
        Predicate<String> known = name -> {
            try {
                return archive.hasIndex(name, configuration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        var made = new VideoIndexing(loaded.frames(), scratch)
                .index(video, local, known, TaskContext.get()::isInterrupted);
        return new Outcome.Part(made.isNew() ? Outcome.State.INDEXED : Outcome.State.PRESENT, made.name(),
                made.frames(), null, null);
    }

    private Outcome.Part apart(FoundVideo video, LocalFile local, Path own, Path scratch, Configuration configuration)
            throws IOException, InterruptedException {
        var folder = ExecutorModel.folder(model, configuration, own);
        return ChildProcess.run(new IsolatedVideo.Order(video, local.path().toString(), local.isCopy(), model,
                folder.toString(), scratch.toString()), TaskContext.get()::isInterrupted);
    }

    private static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }
}
