package org.frameseek.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.frameseek.archive.index.Assignment.Step;
import org.frameseek.archive.index.Outcome.State;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.error.UserException;

/// One attempt at an assignment, on an executor.
///
/// @param digest the model's part of an index's name
/// @param longest frames that one task indexes
/// @param own the executor's folder
/// @param scratch the attempt's own folder
record Attempt(ArchiveFolder archive, ModelSource model, String digest, int longest, Configuration configuration,
        Path own, Path scratch) {
    static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    /// @param apart whether a process of its own reads the video
    Outcome.Part run(Assignment work, boolean apart) throws IOException, InterruptedException, UserException {
        if (work.step() == Step.SECTION
                && archive.hasSection(work.knownIndex(), work.section(), work.sections(), configuration)) {
            return Outcome.Part.of(State.SECTION, work.knownIndex(), 0);
        }
        try (var local = LocalFile.of(work.video().uri(), configuration, scratch)) {
            if (work.step() == Step.JOIN) {
                var sections = Files.createDirectory(scratch.resolve(VideoIndexing.SECTIONS));
                archive.fetchSections(work.knownIndex(), work.sections(), sections, configuration);
            }
            var part = apart ? apart(work, local) : here(work, local);
            publish(work, part);
            return part;
        }
    }

    private Outcome.Part here(Assignment work, LocalFile local) throws IOException, UserException {
        var loaded = ExecutorModel.of(model, configuration, own);
        Predicate<String> known = name -> {
            try {
                return archive.hasIndex(name, configuration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return new VideoIndexing(loaded.frames(), scratch, longest).run(work, local, known, cancelled());
    }

    private Outcome.Part apart(Assignment work, LocalFile local) throws IOException, InterruptedException {
        var folder = ExecutorModel.folder(model, configuration, own);
        return ChildProcess.run(new IsolatedVideo.Order(work, local.path().toString(), local.isCopy(), model,
                folder.toString(), scratch.toString(), longest), cancelled());
    }

    private static BooleanSupplier cancelled() {
        return TaskContext.get()::isInterrupted;
    }

    private void publish(Assignment work, Outcome.Part part) throws IOException, ArchiveException {
        var name = part.index();
        if (name == null) {
            return;
        }
        if (!name.endsWith(digest)) {
            throw new ArchiveException("archive.other-model", null, model.uri(), host());
        }
        if (part.state() == State.SECTION) {
            archive.publishSection(scratch.resolve(VideoIndexing.SECTION), name, work.section(), work.sections(),
                    configuration);
        } else if (part.state() == State.INDEXED) {
            archive.publish(scratch.resolve(name + ".safetensors"), name, configuration);
            archive.deleteSections(name, configuration);
        }
    }
}
